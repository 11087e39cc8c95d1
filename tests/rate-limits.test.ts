import { PERMISSION_CODES } from '@streamwise/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOSTS, type Host, startHost } from './hosts.ts'
import { type Api, type Auth, api, send, signIn } from './http.ts'
import { credential } from './line.ts'

const QUOTA = { RATE_LIMIT_CREDENTIAL: '40', RATE_LIMIT_ADDRESS: '8' }
/** As many requests at once as no limit here allows; an address gets one back in seven seconds, a credential two in three. */
const MANY = 60

/** The remaining requests of the limit that an answer tells of. */
const remaining = (headers: Headers): number => Number(/;r=(\d+);/.exec(headers.get('ratelimit') ?? '')?.[1])

describe.each(HOSTS)('limits of requests on %s', name => {
  let host: Host
  let browser: Api
  beforeAll(async () => {
    host = await startHost(name, { env: QUOTA })
    browser = api(host, await signIn(host, host.admin))
  })
  afterAll(() => host?.[Symbol.asyncDispose]())

  const secretOf = async (): Promise<Auth> => ({
    secret: (await credential(browser, PERMISSION_CODES)).secret,
  })
  const many = (path: string, auth: Auth) =>
    Promise.all(Array.from({ length: MANY }, () => send(host, 'GET', path, { auth })))

  test('a caller is told what is left, and a user is counted apart from an address', async () => {
    const first = await browser.get('/me')
    expect(first.headers.get('ratelimit-policy')).toBe('"credential";q=40;w=60')
    expect(first.headers.get('ratelimit')).toMatch(/^"credential";r=\d+;t=\d+$/)
    const nobody = await send(host, 'GET', '/api/v1/me')
    expect(nobody.headers.get('ratelimit-policy')).toBe('"address";q=8;w=60')
    const file = await send(host, 'GET', '/dashboard')
    expect(file.headers.get('ratelimit')).toBeNull()
  })

  test('a batch over tRPC costs as much as its calls, and takes at most 20', async () => {
    const auth = await secretOf()
    const batch = (calls: number) =>
      send(host, 'GET', `/trpc/${Array(calls).fill('users.me').join(',')}?batch=1&input={}`, { auth })
    const one = await send(host, 'GET', '/trpc/users.me', { auth })
    const ten = await batch(10)
    expect(ten.body).toHaveLength(10)
    expect(remaining(one.headers) - remaining(ten.headers)).toBe(10)
    const tooMany = await batch(21)
    expect(tooMany.status).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify(tooMany.body)).not.toContain('"result"')
  })

  test('too many are refused, and told when to come back, over REST and tRPC alike', async () => {
    const auth = await secretOf()
    // Known from here on: until then a credential's requests are its address's.
    expect((await api(host, auth).get('/me')).status).toBe(200)
    const answers = await many('/api/v1/me', auth)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(MANY - 40 - 10)
    const [{ headers, body } = answers[0] ?? (await browser.get('/me'))] = refused
    expect(body.code).toBe('too_many_requests')
    expect(headers.get('retry-after')).toBe(String(body.details.retry_after))
    expect(headers.get('ratelimit')).toBe(`"credential";r=0;t=${body.details.retry_after}`)
    const overTrpc = await many('/trpc/users.me', auth)
    const late = overTrpc.find(({ status }) => status === 429)
    expect(late?.body.error.data).toMatchObject({ code: 'too_many_requests', httpStatus: 429 })
    expect(late?.headers.get('retry-after')).toMatch(/^\d+$/)
  })

  test('guessing credentials is stopped by address, and stops nobody who is known', async () => {
    const auth = await secretOf()
    expect((await api(host, auth).get('/me')).status).toBe(200)
    const guesses = await many('/api/v1/me', { secret: `swk_${'0'.repeat(38)}` })
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401, 429]))
    expect((await api(host, auth).get('/me')).status).toBe(200)
    const signingIn = await send(host, 'POST', '/auth/sign-in/email', { body: host.admin })
    expect(signingIn.status).toBe(429)
    expect(signingIn.body.code).toBe('too_many_requests')
  })
})
