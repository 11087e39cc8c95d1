import { sql } from '@streamwise/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Here, platformHere } from './in-process.ts'
import { credential, customerNamed } from './line.ts'

let here: Here
let now = Date.now()
beforeAll(async () => {
  here = await platformHere()
  here.deployment.now = () => now
})
afterAll(() => here[Symbol.asyncDispose]())

const HOUR = 3_600_000
const create = (input: object, key: string) =>
  here.admin.post('/customers', input, { 'idempotency-key': key })

test('an answer that was lost is not made up: the request is told to be done', async () => {
  const input = customerNamed('Lost answer')
  await create(input, 'lost')
  await here.database.write([sql`UPDATE idempotency_keys SET answer = NULL WHERE key = 'lost'`])
  expect((await create(input, 'lost')).body.code).toBe('in_progress')
  now += HOUR
  expect((await create(input, 'lost')).body).toMatchObject({ code: 'already_done' })
})

test('a key is free again after 24 hours', async () => {
  expect((await create(customerNamed('Today'), 'daily')).status).toBe(201)
  now += 23 * HOUR
  expect((await create(customerNamed('Still today'), 'daily')).body.code).toBe('idempotency_key_reused')
  now += 2 * HOUR
  expect((await create(customerNamed('Tomorrow'), 'daily')).status).toBe(201)
})

test('a kept answer is not readable in the database', async () => {
  const input = customerNamed('Kept')
  await create(input, 'kept')
  const [kept] = await here.database.read([sql`SELECT answer FROM idempotency_keys WHERE key = 'kept'`])
  expect(kept?.rows[0]?.[0]).toMatch(/^k1\./)
  expect(String(kept?.rows[0]?.[0])).not.toContain(input.email)
})

test('of many at once that change nothing, none is a fault of ours', async () => {
  const { id } = await credential(here.admin, ['rooms:read'])
  const revoke = (key: string) =>
    here.admin.post(`/api-credentials/${id}/revoke`, {}, { 'idempotency-key': key })
  expect((await revoke('first')).status).toBe(200)
  const answers = await Promise.all(Array.from({ length: 10 }, () => revoke('again')))
  for (const { status, body } of answers) expect([200, 409], JSON.stringify(body)).toContain(status)
  expect((await revoke('again')).headers.get('idempotency-replayed')).toBe('true')
})

test('what anybody may do is not kept for who is signed in', async () => {
  const ask = (email: string) =>
    here.browser.post('/password-resets', { email }, { 'idempotency-key': 'open' })
  expect((await ask('one@example.com')).status).toBe(200)
  expect((await ask('two@example.com')).status).toBe(200)
})
