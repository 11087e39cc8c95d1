import { expect, test } from 'vitest'
import { send } from './http.ts'
import { platformHere } from './in-process.ts'

test('requests too many, each of an origin of its own, cost no look-up of it', async () => {
  let looked = 0
  const env = { RATE_LIMIT_ADDRESS: '10' }
  await using here = await platformHere(
    database => ({
      ...database,
      read: statements => {
        looked += statements.filter(({ sql }) => sql.includes('customer_origins')).length
        return database.read(statements)
      },
    }),
    { env },
  )
  const ask = (method: string, n: number) =>
    send(here.target, method, '/api/v1/me', {
      headers: { origin: `https://site${n}.example`, 'access-control-request-method': 'POST' },
    })
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(n % 2 ? 'GET' : 'OPTIONS', n)))
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(40)
  expect(looked).toBeGreaterThan(0)
  expect(looked).toBeLessThanOrEqual(10)
})
