import type { IncomingMessage, ServerResponse } from 'node:http'
import { newSecret } from '@streamwise/domain'
import { describe, expect, it } from 'vitest'
import type { Retry } from './calls.ts'
import { type ClientOptions, createClient } from './client.ts'
import { StreamWiseError } from './error.ts'
import { startServer } from './testing-server.ts'

const secret = newSecret(count => new Uint8Array(count).fill(7))
const EMPTY = { result: { data: { data: [], meta: { next_cursor: null } } } }
const NOW = Date.parse('2026-11-21T09:30:00Z')

type Reply = (response: ServerResponse, request: IncomingMessage) => void

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  response =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
const refusal = (status: number, code: string, headers: Record<string, string> = {}): Reply =>
  json(
    status,
    { error: { code: -32000, message: 'Not now.', data: { code, message: 'Not now.', request_id: 'r1' } } },
    headers,
  )
const cut: Reply = response => response.destroy()
const ok = json(200, EMPTY)

/** A client of a server that gives these replies in turn, the last one for ever; time passes only by waiting. */
async function scripted(replies: Reply[], options: Partial<ClientOptions> = {}) {
  const requests: string[] = []
  const keys: unknown[] = []
  const waits: number[] = []
  let clock = NOW
  const server = await startServer((request, response) => {
    requests.push(`${request.method} ${request.headers.authorization}`)
    keys.push(request.headers['idempotency-key'])
    replies[Math.min(requests.length, replies.length) - 1]?.(response, request)
  })
  const client = createClient({
    url: server.url,
    secret,
    now: () => clock,
    random: () => 0.5,
    sleep: async ms => {
      waits.push(ms)
      clock += ms
    },
    ...options,
  })
  return {
    client,
    requests,
    keys,
    waits,
    url: server.url,
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  }
}

const failureOf = (call: Promise<unknown>): Promise<StreamWiseError> =>
  call.then(
    () => expect.fail('the call succeeded'),
    error => {
      expect(error).toBeInstanceOf(StreamWiseError)
      return error
    },
  )

describe('a read', () => {
  it.each([
    ['a broken connection', cut],
    ['429', refusal(429, 'too_many_requests')],
    ['503', refusal(503, 'provider_unavailable')],
    ["a gateway's 503", ((response: ServerResponse) => response.writeHead(503).end('<html>')) as Reply],
  ])('is tried again after %s, later each time', async (_, trouble) => {
    await using world = await scripted([trouble, trouble, ok])
    expect(await world.client.rooms.list.query({})).toEqual(EMPTY.result.data)
    expect(world.requests).toEqual(Array(3).fill(`GET Bearer ${secret}`))
    expect(world.waits).toEqual([150, 300])
  })

  it.each([502, 504])("is tried again after a gateway's %i", async status => {
    const gateway: Reply = response => response.writeHead(status).end('<html>')
    await using world = await scripted([gateway, ok])
    expect(await world.client.rooms.list.query({})).toEqual(EMPTY.result.data)
  })

  it('is tried again where one try takes too long', async () => {
    const silence: Reply = () => {}
    await using world = await scripted([silence, ok], { tryTimeout: 50 })
    expect(await world.client.rooms.list.query({})).toEqual(EMPTY.result.data)
    expect(world.requests).toHaveLength(2)
  })

  it('carries no key', async () => {
    await using world = await scripted([ok])
    await world.client.rooms.list.query({})
    expect(world.keys).toEqual([undefined])
  })

  it('is given up after the fifth try, and says how often it was sent', async () => {
    await using world = await scripted([cut])
    const error = await failureOf(world.client.rooms.list.query({}))
    expect(error).toMatchObject({ code: 'network_error', status: null })
    expect(error.message).toContain(`${world.url} can't be reached: `)
    expect(world.requests).toHaveLength(5)
    expect(world.waits).toEqual([150, 300, 600, 1_200])
    expect([error.tried, error.procedure, error.retryable]).toEqual([5, 'rooms.list', true])
  })

  it.each([
    ['seconds', '7'],
    ['a date', 'Sat, 21 Nov 2026 09:30:07 GMT'],
  ])('waits as long as Retry-After says in %s', async (_, value) => {
    await using world = await scripted([refusal(429, 'too_many_requests', { 'retry-after': value }), ok])
    await world.client.rooms.list.query({})
    expect(world.waits).toEqual([7_150])
  })

  it('does not wait for minutes: it fails, and says when to come back', async () => {
    await using world = await scripted([refusal(429, 'too_many_requests', { 'retry-after': '900' }), ok])
    expect(await failureOf(world.client.rooms.list.query({}))).toMatchObject({
      code: 'too_many_requests',
      status: 429,
      retryAfter: 900,
    })
    expect(world.waits).toEqual([])
  })

  it('does not wait beyond its time-out', async () => {
    const options = { timeout: 5_000 }
    await using world = await scripted(
      [refusal(503, 'provider_unavailable', { 'retry-after': '7' }), ok],
      options,
    )
    expect(await failureOf(world.client.rooms.list.query({}))).toMatchObject({ status: 503 })
    expect(world.waits).toEqual([])
  })

  it.each([401, 403, 404, 422, 500])('is not tried again after %i', async status => {
    await using world = await scripted([refusal(status, 'not_found'), ok])
    await failureOf(world.client.rooms.list.query({}))
    expect(world.requests).toHaveLength(1)
  })
})

describe('a write', () => {
  const made = json(200, { result: { data: { id: 'x' } } })
  const newKey = () => 'the-key-of-this-call'

  it.each([
    ['a broken connection', cut],
    ['429', refusal(429, 'too_many_requests')],
    ['503', refusal(503, 'provider_unavailable')],
  ])('is tried again under the same key after %s', async (_, trouble) => {
    await using world = await scripted([trouble, trouble, made], { newKey })
    expect(await world.client.rooms.end.mutate({ id: 'x' })).toEqual({ id: 'x' })
    expect(world.requests).toEqual(Array(3).fill(`POST Bearer ${secret}`))
    expect(world.keys).toEqual(Array(3).fill('the-key-of-this-call'))
  })

  it('has another key than any other, made at random', async () => {
    await using world = await scripted([made])
    for (let n = 0; n < 3; n++) await world.client.rooms.end.mutate({ id: 'x' })
    expect(new Set(world.keys).size).toBe(3)
    for (const key of world.keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('goes by itself, also beside others at the same moment', async () => {
    await using world = await scripted([made])
    await Promise.all(Array.from({ length: 5 }, () => world.client.rooms.end.mutate({ id: 'x' })))
    expect(new Set(world.keys).size).toBe(5)
  })

  it('takes the key that its caller chose, and refuses one that can be none', async () => {
    await using world = await scripted([cut, made])
    await world.client.rooms.end.mutate({ id: 'x' }, { context: { idempotencyKey: 'invoice-4711' } })
    expect(world.keys).toEqual(['invoice-4711', 'invoice-4711'])
    for (const idempotencyKey of ['', 'a b', 'ä', 'a\nb', 'x'.repeat(256), 7])
      expect(() => world.client.rooms.end.mutate({ id: 'x' }, { context: { idempotencyKey } })).toThrow(
        TypeError,
      )
    expect(world.requests).toHaveLength(2)
  })

  it('waits for itself while it is still being done, however often it must ask', async () => {
    const busy = refusal(409, 'in_progress', { 'retry-after': '1' })
    await using world = await scripted([cut, ...Array(8).fill(busy), made])
    expect(await world.client.rooms.end.mutate({ id: 'x' })).toEqual({ id: 'x' })
    expect(world.waits).toEqual([150, ...Array(8).fill(1_150)])
  })

  it('does not wait for itself longer than it may take', async () => {
    const busy = refusal(409, 'in_progress', { 'retry-after': '1' })
    await using world = await scripted([busy], { timeout: 5_000 })
    expect(await failureOf(world.client.rooms.end.mutate({ id: 'x' }))).toMatchObject({
      code: 'in_progress',
      tried: 5,
    })
  })

  it.each([
    [409, 'idempotency_key_reused'],
    [409, 'already_done'],
    [409, 'quota_exceeded'],
    [422, 'invalid_input'],
    [500, 'internal_error'],
  ])('is not tried again after %i %s', async (status, code) => {
    await using world = await scripted([refusal(status, code), made])
    const error = await failureOf(world.client.rooms.end.mutate({ id: 'x' }))
    expect([error.code, error.retryable, world.requests.length]).toEqual([code, false, 1])
  })

  it('tells of each new try', async () => {
    const told: unknown[] = []
    const options = { onRetry: ({ error, ...retry }: Retry) => told.push({ ...retry, code: error.code }) }
    await using world = await scripted([cut, refusal(503, 'provider_unavailable'), made], options)
    await world.client.rooms.end.mutate({ id: 'x' })
    expect(told).toEqual([
      { procedure: 'rooms.end', tried: 1, wait: 150, code: 'network_error' },
      { procedure: 'rooms.end', tried: 2, wait: 300, code: 'provider_unavailable' },
    ])
  })
})

describe('a call', () => {
  const silence: Reply = () => {}

  it('ends with its time-out', async () => {
    await using world = await scripted([silence], { timeout: 50 })
    expect(await failureOf(world.client.rooms.list.query({}))).toMatchObject({
      code: 'timeout',
      message: 'No answer within 0.05 seconds.',
    })
  })

  it('ends with its time-out in the middle of an answer, too', async () => {
    const half: Reply = response => response.writeHead(200).write('{"result":')
    await using world = await scripted([half], { timeout: 50 })
    expect(await failureOf(world.client.rooms.list.query({}))).toMatchObject({ code: 'timeout' })
  })

  it('ends when its caller aborts it', async () => {
    const caller = new AbortController()
    await using world = await scripted([() => caller.abort()])
    const call = world.client.rooms.list.query({}, { signal: caller.signal })
    expect(await failureOf(call)).toMatchObject({ code: 'aborted' })
  })

  it('does not take the secret to where it is redirected', async () => {
    const moved: Reply = response =>
      response.writeHead(301, { location: 'https://other.example/trpc?token=1' }).end()
    await using world = await scripted([moved])
    const error = await failureOf(world.client.rooms.list.query({}))
    expect(error).toMatchObject({ code: 'unexpected_answer', status: 301 })
    expect(error.message).toContain('redirects to https://other.example/trpc, which is not followed')
  })

  it.each([
    ['a page', (response: ServerResponse) => response.writeHead(200).end('<html>')],
    ['other JSON', json(200, [])],
    ['a broken error', json(404, { error: { data: { code: 7 } } })],
  ])('does not take %s for an answer', async (_, reply) => {
    await using world = await scripted([reply as Reply])
    expect(await failureOf(world.client.rooms.list.query({}))).toMatchObject({ code: 'unexpected_answer' })
  })

  it('names the request where the fault is the platform’s', async () => {
    await using world = await scripted([refusal(500, 'internal_error')])
    const error = await failureOf(world.client.rooms.end.mutate({ id: 'x' }))
    expect(error).toMatchObject({ message: 'Not now. (request r1)', requestId: 'r1' })
  })

  it('tells all of its failure in a line', async () => {
    const data = {
      code: 'invalid_input',
      message: 'Some of the input\nis not valid.',
      errors: { name: ['Too long.'] },
      request_id: 'r1',
    }
    await using world = await scripted([json(422, { error: { data } }, { 'retry-after': '7' })])
    const error = await failureOf(world.client.rooms.end.mutate({ id: 'x' }))
    expect(String(error)).toBe(
      'StreamWiseError invalid_input 422: Some of the input is not valid. (name: Too long.) [rooms.end, come back in 7 s, request r1]',
    )
    await using away = await scripted([cut])
    expect(String(await failureOf(away.client.rooms.list.query({})))).toMatch(
      /^StreamWiseError network_error: .* can't be reached: .* \[rooms\.list, sent 5 times\]$/,
    )
  })

  it('keeps the secret out of what a fetch says', async () => {
    const fetch = async (_: string, init: RequestInit) => {
      throw new Error(`refused ${JSON.stringify(init.headers)}`)
    }
    await using world = await scripted([ok], { fetch })
    const error = await failureOf(world.client.rooms.list.query({}))
    expect(error.message).toContain('refused')
    expect(`${error.stack} ${error} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(secret)
  })
})
