import { expect, test } from 'vitest'
import { invitation, join } from './rest.ts'

const ana = { name: 'Ana', code: '', visitor: 'v'.repeat(24), locale: 'pt-BR' }
const sent = `"name":"Ana","visitor":"${ana.visitor}","locale":"pt-BR"`
const link = { room: 'k3v9x0qa', token: 'a+b', back: false }

function answering(answer: Response | Error) {
  const seen: { path: string; init: RequestInit }[] = []
  const fetch: typeof globalThis.fetch = async (path, init = {}) => {
    seen.push({ path: String(path), init })
    if (answer instanceof Error) throw answer
    return answer
  }
  return { fetch, seen }
}

test('asks for the room by its link, without cookies', async () => {
  const room = { object: 'RoomInvitation', room_name: 'Weekly', role: 'guest', description: null }
  const { fetch, seen } = answering(Response.json(room))
  expect(await invitation(fetch, link)).toEqual({ ok: true, value: room })
  expect(seen[0]?.path).toBe('/api/v1/rooms/k3v9x0qa/invitation?token=a%2Bb')
  expect(seen[0]?.init).toMatchObject({ credentials: 'omit' })
})

test('sends no token where the link has none', async () => {
  const { fetch, seen } = answering(Response.json({ join_url: 'https://bbb.example.com/join?x=1' }))
  await invitation(fetch, { ...link, token: null })
  await join(fetch, { ...link, token: null }, ana)
  expect(seen[0]?.path).toBe('/api/v1/rooms/k3v9x0qa/invitation')
  expect(seen[1]?.init.body).toBe(`{${sent}}`)
  // A right to the room may open it: who is signed in says so.
  for (const { init } of seen) expect(init.credentials).toBe('same-origin')
})

test('joins with a name and answers where to go', async () => {
  const { fetch, seen } = answering(Response.json({ join_url: 'https://bbb.example.com/join?x=1' }))
  expect(await join(fetch, link, ana)).toEqual({
    ok: true,
    value: { url: 'https://bbb.example.com/join?x=1' },
  })
  expect(seen[0]?.path).toBe('/api/v1/rooms/k3v9x0qa/join')
  expect(seen[0]?.init).toMatchObject({ method: 'POST', body: `{${sent},"token":"a+b"}` })
})

test('sends the access code that was typed', async () => {
  const { fetch, seen } = answering(Response.json({ join_url: 'https://bbb.example.com/join?x=1' }))
  await join(fetch, link, { ...ana, code: '493 027' })
  expect(seen[0]?.init).toMatchObject({
    credentials: 'omit',
    body: `{${sent},"token":"a+b","code":"493 027"}`,
  })
})

test.each(['javascript:alert(1)', 'data:text/html,x', '/relative', '', 5, undefined])(
  'goes nowhere but to the web: %s',
  async join_url => {
    const { fetch } = answering(Response.json({ join_url }))
    expect(await join(fetch, link, ana)).toMatchObject({ ok: false, failure: { kind: 'failed' } })
  },
)

test('passes on a refusal, with when to come back', async () => {
  const { fetch } = answering(
    Response.json({ message: 'Later.', request_id: 'r1' }, { status: 503, headers: { 'retry-after': '30' } }),
  )
  expect(await join(fetch, link, ana)).toEqual({
    ok: false,
    failure: { kind: 'server_silent', message: 'Later.', retryAfter: 30, requestId: 'r1', brand: null },
  })
})

test('no answer, and one that is not ours, are failures too', async () => {
  expect(await join(answering(new TypeError('fetch failed')).fetch, link, ana)).toMatchObject({
    failure: { kind: 'offline' },
  })
  expect(await invitation(answering(new Response('<html>')).fetch, link)).toMatchObject({
    failure: { kind: 'failed' },
  })
})
