import { request } from 'node:http'
import { type SimulatorOptions, startSimulator } from '@streamwise/simulator'
import { describe, expect, test } from 'vitest'
import { startServer } from '../../test/server.ts'
import { scalelite } from './index.ts'

const noon = Date.UTC(2026, 10, 20, 12)
const meeting = { meeting_id: 'room-1', name: 'Maths', settings: {}, features: {} }

/** A GET of what stands behind a host's name, at one address. */
const under =
  (origin: string) =>
  (address: string): Promise<Response> => {
    const { host, pathname, search } = new URL(address)
    return new Promise((resolve, reject) => {
      request(origin + pathname + search, { headers: { host } }, async answer => {
        const chunks: Buffer[] = []
        for await (const chunk of answer) chunks.push(chunk)
        resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode }))
      })
        .once('error', reject)
        .end()
    })
  }

async function start(options: SimulatorOptions['scalelite'] = {}) {
  const simulator = await startSimulator({ mode: 'scalelite', now: () => noon, scalelite: options })
  const connect = (host: string, secret: string, more: object = {}) =>
    scalelite.connect(
      { host_url: `https://${host}`, secret, ...more },
      { fetch: under(simulator.url), now: () => noon, timeout: 5000 },
    )
  return { simulator, connect, [Symbol.asyncDispose]: () => simulator.close() }
}

describe('a tenant', () => {
  const tenants = [
    { name: 't1', secrets: 'one:uno' },
    { name: 't2', secrets: 'two' },
  ]

  test('is its host and its secret', async () => {
    await using at = await start({ tenants })
    for (const secret of ['one', 'uno'])
      await expect(at.connect('t1.lb.example.com', secret).test()).resolves.toBeDefined()
    for (const [host, secret] of [
      ['t1.lb.example.com', 'two'],
      ['t3.lb.example.com', 'one'],
      ['t1.lb.example.com', at.simulator.secret],
      ['lb.example.com', at.simulator.secret],
    ] as const)
      await expect(at.connect(host, secret).test()).rejects.toMatchObject({
        code: 'wrong_secret',
        message: expect.stringContaining("tenant's"),
      })
  })

  test('sees its own meetings, and is not handed those of another', async () => {
    await using at = await start({ tenants })
    const [one, two] = [at.connect('t1.lb.example.com', 'one'), at.connect('t2.lb.example.com', 'two')]
    await one.startMeeting(meeting)
    expect(await one.watching?.overview(['room-1'])).toMatchObject({ meetings: [{ meeting_id: 'room-1' }] })
    expect(await two.watching?.overview(['room-1'])).toMatchObject({ meetings: [], unknown: [] })
    expect(await two.watching?.meeting('room-1')).toEqual({ state: 'absent' })
    expect(await two.ending?.end('room-1')).toBe(false)
  })

  test('sees the servers only by the balancer’s own secret', async () => {
    await using at = await start({ tenants })
    const { secret } = at.simulator
    const known = at.connect('t1.lb.example.com', 'one', { admin_secret: secret })
    expect(await known.servers?.list()).toHaveLength(1)
    const wrong = at.connect('t1.lb.example.com', 'one', { admin_secret: 'one' })
    await expect(wrong.servers?.list()).rejects.toMatchObject({ code: 'wrong_secret' })
    await expect(wrong.test()).rejects.toMatchObject({
      code: 'wrong_secret',
      message: 'The management API: its secret is wrong.',
    })
    expect(at.connect('t1.lb.example.com', 'one').servers).toBeUndefined()
  })
})

test('a host that is not allowed is told in words', async () => {
  await using at = await start({ hosts: ['.lb.example.com'] })
  await expect(at.connect('elsewhere.example.com', at.simulator.secret).test()).rejects.toMatchObject({
    code: 'wrong_path',
    message: expect.stringContaining('URL_HOST'),
  })
})

describe('the servers', () => {
  const servers = [
    { name: 'a' },
    { name: 'b', state: 'cordoned' as const },
    { name: 'c', state: 'disabled' as const },
  ]

  test('are told with state, load and version', async () => {
    await using at = await start({ servers })
    const connection = at.connect('lb.example.com', at.simulator.secret, {
      admin_secret: at.simulator.secret,
    })
    await connection.startMeeting(meeting)
    expect(await connection.servers?.list()).toEqual([
      {
        name: 'a.example.com',
        url: 'https://a.example.com',
        state: 'enabled',
        online: true,
        load: expect.any(Number),
        version: '3.0.19',
      },
      {
        name: 'b.example.com',
        url: 'https://b.example.com',
        state: 'draining',
        online: true,
        load: expect.any(Number),
        version: '3.0.19',
      },
      {
        name: 'c.example.com',
        url: 'https://c.example.com',
        state: 'disabled',
        online: false,
        load: null,
        version: null,
      },
    ])
  })

  test('may be none', async () => {
    await using at = await start({ servers: [] })
    const connection = at.connect('lb.example.com', at.simulator.secret, {
      admin_secret: at.simulator.secret,
    })
    expect(await connection.servers?.list()).toEqual([])
    await expect(connection.startMeeting(meeting)).rejects.toMatchObject({
      code: 'no_capacity',
      key: 'internalError',
    })
  })

  test.each([
    [500, '{"error":"Something broke"}', { code: 'rejected', message: 'Something broke' }],
    [412, '{"message":"Multitenancy is disabled"}', { code: 'rejected' }],
    [404, '<html></html>', { code: 'wrong_path' }],
    [404, '{"status":404}', { code: 'wrong_path' }],
    [502, '', { code: 'unreachable' }],
    [200, '[{"id":1}]', { code: 'garbage' }],
    [200, '{', { code: 'garbage' }],
    [200, '<html></html>', { code: 'wrong_path' }],
    [200, '<response><returncode>SUCCESS</returncode></response>', { code: 'garbage' }],
    [200, `[${'{},'.repeat(400_000)}{}]`, { code: 'garbage' }],
  ])('answered with %i and %.20s are a %o', async (status, text, error) => {
    await using server = await startServer((_, response) => response.writeHead(status).end(text))
    const connection = scalelite.connect(
      { host_url: server.url, secret: 'geheim', admin_secret: 'geheimer' },
      { fetch: (url, init) => fetch(url, init), now: () => noon, timeout: 5000 },
    )
    await expect(connection.servers?.list()).rejects.toMatchObject(error)
  })
})

test('a meeting on a server that is out of reach is unknown, not gone', async () => {
  await using at = await start({ servers: [{ name: 'a' }] })
  const connection = at.connect('lb.example.com', at.simulator.secret)
  await connection.startMeeting(meeting)
  for (const server of at.simulator.world.servers) Object.assign(server, { reachable: false })
  await at.simulator.advance(61_000)
  expect(await connection.watching?.overview(['room-1', 'gone'])).toMatchObject({
    meetings: [],
    unknown: ['room-1'],
  })
})
