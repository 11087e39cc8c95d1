import { expect, test, vi } from 'vitest'
import { requests } from './requests.ts'

const answers = (...bodies: unknown[]) => {
  const send = vi.fn<typeof fetch>(async () => {
    const next = bodies.shift()
    if (next instanceof Error) throw next
    return Response.json(next)
  })
  const sent = (at: number) => {
    const [url, init] = send.mock.calls[at] ?? []
    return {
      url: decodeURIComponent(String(url)),
      init,
      key: new Headers(init?.headers).get('idempotency-key'),
    }
  }
  return { ...requests(send), send, sent }
}
const ok = (data: unknown) => ({ result: { data } })
const refused = (code: string, httpStatus: number) => ({
  error: { data: { code, message: 'No.', httpStatus } },
})
const lost = () => new TypeError('fetch failed')

test('questions of one turn are one request, and each has its own answer', async () => {
  const { query, send, sent } = answers([ok('a'), refused('not_found', 404)])
  const [first, second] = await Promise.allSettled([
    query('rooms.get', { id: 'a' }),
    query('rooms.get', { id: 'b' }),
  ])
  expect(send).toHaveBeenCalledTimes(1)
  expect(sent(0).url).toBe('/trpc/rooms.get,rooms.get?batch=1&input={"0":{"id":"a"},"1":{"id":"b"}}')
  expect(first).toMatchObject({ value: 'a' })
  expect(second).toMatchObject({ reason: { code: 'not_found', status: 404 } })
})

test('what does not fit into one address goes in another', async () => {
  const { query, send } = answers([ok(1)], [ok(2)])
  const long = { search: 'x'.repeat(2_500) }
  expect(await Promise.all([query('rooms.list', long), query('rooms.list', long)])).toEqual([1, 2])
  expect(send).toHaveBeenCalledTimes(2)
})

test('a question that nobody waits for any more is not asked', async () => {
  const { query, send } = answers([ok('a')])
  const control = new AbortController()
  const asked = query('rooms.get', {}, { signal: control.signal })
  control.abort()
  await expect(asked).rejects.toBe(control.signal.reason)
  await query('rooms.get', { id: 'b' })
  expect(send).toHaveBeenCalledTimes(1)
})

test.each([
  ['no answer', lost(), { code: 'network', status: undefined }],
  ['an answer that is not ours', 'a proxy', { code: 'network', status: 200 }],
  [
    'a refusal of the whole',
    { code: 'rate_limited', message: 'Slowly.' },
    { code: 'rate_limited', status: 200 },
  ],
])('%s is an error of ours', async (_, answer, expected) => {
  await expect(answers(answer).query('rooms.get', {})).rejects.toMatchObject(expected)
})

test('what is made keeps its key while its answer is lost, and gets a new one after an answer', async () => {
  const { mutation, sent } = answers(lost(), ok('made'), ok('another'))
  await expect(mutation('rooms.create', { room_name: 'A' })).rejects.toMatchObject({ code: 'network' })
  expect(await mutation('rooms.create', { room_name: 'A' })).toBe('made')
  await mutation('rooms.create', { room_name: 'A' })
  expect(sent(0).key).toMatch(/^[\da-f-]{36}$/)
  expect(sent(1).key).toBe(sent(0).key)
  expect(sent(2).key).not.toBe(sent(0).key)
})

test('a refused change, and other input, are no repetition', async () => {
  const { mutation, sent } = answers(refused('invalid_input', 422), lost(), ok('made'), ok('changed'))
  const names = ['A', 'A', 'B']
  for (const room_name of names) await mutation('rooms.create', { room_name }).catch(() => undefined)
  await mutation('rooms.update', { id: 'a' })
  expect(new Set(names.map((_, at) => sent(at).key)).size).toBe(3)
  expect(sent(3).key).toBeNull()
})
