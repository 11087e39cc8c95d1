import { sql } from '@streamwise/db'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { api, attempt, cookieOf, type Json, send, signIn } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { holding } from './people.ts'

const PASSWORD = 'a long password'

let here: Here
let address = '192.0.2.1'
let now = Date.now()
beforeAll(async () => {
  here = await platformHere(same => same, { address: () => address, now: () => now })
})
afterAll(() => here[Symbol.asyncDispose]())
beforeEach(async () => {
  address = '192.0.2.1'
  await here.database.write([sql`DELETE FROM throttles`])
})

const wrong = (email: string) => attempt(here.target, { email, password: 'a guess' })
const right = (email: string) => attempt(here.target, { email, password: PASSWORD })

const FORGED: Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
]
test.each(FORGED)('no page of another site signs its visitors in: %o', async headers => {
  const { user } = await holding(here)
  const body = { email: user.email, password: PASSWORD }
  const forged = await send(here.target, 'POST', '/auth/sign-in/email', { body, headers })
  expect([forged.status, forged.body.code]).toEqual([403, 'cross_origin'])
  expect(forged.headers.getSetCookie()).toEqual([])
  const own = await send(here.target, 'POST', '/auth/sign-in/email', {
    body,
    headers: { origin: here.target.url },
  })
  expect(own.status).toBe(200)
})

test('of forty guesses at once five are looked at', async () => {
  const { user } = await holding(here)
  const answers = await Promise.all(Array.from({ length: 40 }, () => wrong(user.email)))
  const count = (status: number) => answers.filter(each => each.status === status).length
  expect([count(401), count(429)]).toEqual([5, 35])
  expect((await right(user.email)).status).toBe(429)
})

test('who guesses from one network keeps nobody out elsewhere', async () => {
  const { user } = await holding(here)
  for (let tried = 0; tried < 60; tried++) {
    now += 60_000
    await wrong(user.email)
  }
  expect((await right(user.email)).status).toBe(429)
  address = '198.51.100.7'
  expect((await right(user.email)).status).toBe(200)
  address = '192.0.2.1'
  expect((await right(user.email)).status, 'the guesser’s network waits on').toBe(429)
})

test('guesses from many networks together are slowed down too, by a minute at most', async () => {
  const { user } = await holding(here)
  const from = (n: number) => {
    address = `198.51.100.${n}`
  }
  for (let n = 1; n <= 50; n++) {
    from(n)
    expect((await wrong(user.email)).status).toBe(401)
  }
  for (let n = 51; n <= 60; n++) {
    from(n)
    const slowed = await wrong(user.email)
    expect(slowed.status).toBe(429)
    now += Number(slowed.headers.get('retry-after')) * 1000
    expect((await wrong(user.email)).status).toBe(401)
  }
  from(99)
  const kept = await right(user.email)
  expect(kept.status).toBe(429)
  expect(Number(kept.headers.get('retry-after'))).toBeLessThanOrEqual(60)
})

test('whoever has one address of IPv6 has no other one to guess from', async () => {
  const { user } = await holding(here)
  const statuses: number[] = []
  for (let n = 1; n <= 8; n++) {
    address = `2001:db8:0:7::${n}`
    statuses.push((await wrong(user.email)).status)
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
})

test('a right password among others’ wrong ones does not free a network', async () => {
  const { user } = await holding(here)
  for (let n = 0; n < 49; n++) expect((await wrong(`ghost${n}@example.com`)).status).toBe(401)
  for (let n = 0; n < 20; n++) expect((await right(user.email)).status).toBe(200)
  expect((await wrong('ghost50@example.com')).status).toBe(401)
  expect((await wrong('ghost51@example.com')).status).toBe(429)
})

test('a new password ends every other session', async () => {
  const { user, browser } = await holding(here)
  const thief = api(here.target, await signIn(here.target, { email: user.email, password: PASSWORD }))
  const change = (body: Json) =>
    send(here.target, 'POST', '/auth/change-password', { auth: browser.auth, body })
  for (const body of [{}, [], { currentPassword: PASSWORD }, { currentPassword: 7, newPassword: 8 }])
    expect((await change(body)).status).toBe(422)
  const changed = await change({
    currentPassword: PASSWORD,
    newPassword: 'another long password',
    revokeOtherSessions: false,
  })
  expect(changed.status).toBe(200)
  expect((await thief.get('/me')).status).toBe(401)
  const own = api(here.target, { cookie: cookieOf(changed) })
  expect((await own.get('/me')).body.user.id).toBe(user.id)
})
