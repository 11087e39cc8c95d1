import { expect, test } from 'vitest'
import { api } from '../http.ts'
import { buildLine, credential, customerNamed } from '../line.ts'
import type { Theme } from './stage.ts'

const keyed = (key: string) => ({ 'idempotency-key': key })

/** What a request under an `Idempotency-Key` promises: done once, answered alike each time. */
export const repeating: Theme = stage => {
  test('a repeated create answers the same and makes nothing', async () => {
    const { admin, fresh } = stage()
    const input = customerNamed(fresh('Repeated'))
    const key = fresh('customer').replace(' ', '-')
    const first = await admin.post('/customers', input, keyed(key))
    const second = await admin.post('/customers', input, keyed(key))
    expect(first.status, first.text).toBe(201)
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(second.status).toBe(201)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(second.body).toEqual(first.body)
    const { body } = await admin.get(`/customers?search=${encodeURIComponent(input.email)}`)
    expect(body.data).toHaveLength(1)
  })

  test('the same key for other input or another procedure is 409', async () => {
    const { admin, fresh } = stage()
    const key = crypto.randomUUID()
    await admin.post('/customers', customerNamed(fresh('Reused')), keyed(key))
    const other = await admin.post('/customers', customerNamed(fresh('Reused')), keyed(key))
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_key_reused'])
    const elsewhere = await admin.post('/service-packages', { name: fresh('Reused') }, keyed(key))
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'idempotency_key_reused'])
  })

  test('twenty at once with one key make one room', async () => {
    const { admin, simulator, fresh } = stage()
    const { account } = await buildLine(admin, simulator, fresh('Double click'))
    const key = crypto.randomUUID()
    const input = { room_name: 'Only one', account_id: account.id }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => admin.post('/rooms', input, keyed(key))),
    )
    const made = answers.filter(({ status }) => status === 201)
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1)
    for (const { status, body, headers } of answers)
      if (status !== 201) {
        expect([status, body.code]).toEqual([409, 'in_progress'])
        expect(headers.get('retry-after')).toBe('1')
      }
    const { data } = (await admin.get(`/rooms?account_id=${account.id}&search=Only`)).body
    expect(data).toHaveLength(1)
    expect((await admin.post('/rooms', input, keyed(key))).body.id).toBe(data[0].id)
  })

  test('a refusal is not kept: the same key works once the reason is gone', async () => {
    const { admin, simulator, fresh } = stage()
    const { account } = await buildLine(admin, simulator, fresh('Refused'))
    const key = crypto.randomUUID()
    const input = { room_name: 'Later', account_id: account.id }
    await admin.patch(`/accounts/${account.id}`, { status: 'suspended' })
    expect((await admin.post('/rooms', input, keyed(key))).body.code).toBe('not_usable')
    await admin.patch(`/accounts/${account.id}`, { status: 'active' })
    expect((await admin.post('/rooms', input, keyed(key))).status).toBe(201)
  })

  test('a deleted thing is answered as deleted again', async () => {
    const { admin, simulator, fresh } = stage()
    const { room } = await buildLine(admin, simulator, fresh('Deleted'))
    const key = crypto.randomUUID()
    const first = await admin.delete(`/rooms/${room.id}`, undefined, keyed(key))
    const second = await admin.delete(`/rooms/${room.id}`, undefined, keyed(key))
    expect([second.status, second.body]).toEqual([200, first.body])
    expect((await admin.delete(`/rooms/${room.id}`)).status).toBe(404)
  })

  test('keys of two callers are two', async () => {
    const { admin, host, fresh } = stage()
    const key = crypto.randomUUID()
    const { secret } = await credential(admin, ['customers:write'])
    const mine = await admin.post('/customers', customerNamed(fresh('Mine')), keyed(key))
    const other = await api(host, { secret }).post('/customers', customerNamed(fresh('Other')), keyed(key))
    expect([mine.status, other.status]).toEqual([201, 201])
    expect(other.body.id).not.toBe(mine.body.id)
  })

  test('a secret is answered once, and is not kept to be repeated', async () => {
    const { admin, fresh } = stage()
    const key = crypto.randomUUID()
    const input = { name: fresh('Billing'), permissions: ['rooms:read'] }
    expect((await admin.post('/api-credentials', input, keyed(key))).body.secret).toMatch(/^swk_/)
    const again = await admin.post('/api-credentials', input, keyed(key))
    expect([again.status, again.body.code]).toEqual([409, 'already_done'])
    const { data } = (await admin.get(`/api-credentials?search=${encodeURIComponent(input.name)}`)).body
    expect(data).toHaveLength(1)
  })

  test('a key that is none is refused', async () => {
    const { admin, fresh } = stage()
    const input = customerNamed(fresh('Odd'))
    for (const key of ['a b', 'x'.repeat(256)]) {
      const { status, body } = await admin.post('/customers', input, keyed(key))
      expect([status, Object.keys(body.errors)]).toEqual([422, ['Idempotency-Key']])
    }
  })
}
