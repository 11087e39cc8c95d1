import { sql } from '@streamwise/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Here, platformHere } from './in-process.ts'
import { customerNamed } from './line.ts'

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
