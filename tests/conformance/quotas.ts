import { expect, test } from 'vitest'
import { buildLine } from '../line.ts'
import type { Theme } from './stage.ts'

export const quotas: Theme = stage => {
  test('the room that is one too many is 409, and a deleted one makes place', async () => {
    const { admin, simulator, fresh } = stage()
    const { account, room, subscription } = await buildLine(admin, simulator, fresh('Quota'), [
      { code: 'max_rooms', value: 2 },
    ])
    const create = () => admin.post('/rooms', { room_name: 'Another', account_id: account.id })
    expect((await create()).status).toBe(201)
    const refused = await create()
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'quota_exceeded',
      details: { feature: 'max_rooms', limit: 2, used: 2 },
    })
    expect((await admin.delete(`/rooms/${room.id}`)).status).toBe(200)
    expect((await create()).status).toBe(201)
    expect((await create()).status).toBe(409)
    const { features } = (await admin.get(`/subscriptions/${subscription.id}`)).body
    const usage = { value: 2, limit: 2, used: 2, remaining: 0, over_limit: false, resets_at: null }
    expect(features).toEqual([{ code: 'max_rooms', ...usage }])
    const { data } = (await admin.get(`/accounts/${account.id}/features`)).body
    expect(data).toContainEqual({ code: 'max_rooms', name: 'Rooms', unit: 'rooms', granted: true, ...usage })
  })

  test('accounts share one quota of their subscription', async () => {
    const { admin, simulator, fresh } = stage()
    const { subscription, account } = await buildLine(admin, simulator, fresh('Quota'), [
      { code: 'max_accounts', value: 1 },
    ])
    const create = () => admin.post('/accounts', { account_name: 'Second', subscription_id: subscription.id })
    expect((await create()).body).toMatchObject({ code: 'quota_exceeded', details: { limit: 1, used: 1 } })
    const { room } = { room: (await admin.get(`/rooms?account_id=${account.id}`)).body.data[0] }
    await admin.delete(`/rooms/${room.id}`)
    await admin.patch(`/accounts/${account.id}`, { status: 'inactive' })
    expect((await admin.delete(`/accounts/${account.id}`)).status).toBe(200)
    expect((await create()).status).toBe(201)
  })

  test('of two hundred at once exactly ten pass a quota of ten', async () => {
    const { admin, simulator, fresh } = stage()
    const { account, room } = await buildLine(admin, simulator, fresh('Race'), [
      { code: 'max_rooms', value: 10 },
    ])
    await admin.delete(`/rooms/${room.id}`)
    const create = (_: unknown, at = 0) =>
      admin.post('/rooms', { room_name: `Room ${at}`, account_id: account.id })
    const answers = await Promise.all(Array.from({ length: 200 }, create))
    const made = answers.filter(({ status }) => status === 201)
    expect(made).toHaveLength(10)
    for (const { body, status } of answers)
      if (status !== 201)
        expect([status, body]).toMatchObject([
          409,
          { code: 'quota_exceeded', details: { feature: 'max_rooms', limit: 10, used: 10 } },
        ])
    const { meta } = (await admin.get(`/rooms?account_id=${account.id}&total=true`)).body
    expect(meta.total).toBe(10)

    const gone = await Promise.all(made.slice(0, 4).map(({ body }) => admin.delete(`/rooms/${body.id}`)))
    expect(gone.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const again = await Promise.all(Array.from({ length: 8 }, create))
    expect(again.filter(({ status }) => status === 201)).toHaveLength(4)
  })

  test('of a hundred who want the last place in a meeting one gets it, and comes back to it', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room, token } = await buildLine(admin, simulator, fresh('Last'), [
      { code: 'max_participants', value: 1 },
    ])
    const join = (at: number) =>
      nobody.post(`/rooms/${room.id}/join`, {
        name: `Ana ${at}`,
        token: token.token,
        visitor: `browser-number-${at}`,
      })
    const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => join(at)))
    const inside = answers.flatMap(({ status }, at) => (status === 200 ? [at] : []))
    expect(inside).toHaveLength(1)
    for (const { body, status } of answers)
      if (status !== 200)
        expect([status, body]).toMatchObject([
          409,
          {
            code: 'quota_exceeded',
            details: { reason: 'meeting_full', code: 'max_participants', limit: 1 },
          },
        ])
    expect((await join(inside[0] ?? -1)).status).toBe(200)
  })

  test('of a hundred rooms that begin at once with place for one meeting, one begins', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { account, subscription } = await buildLine(admin, simulator, fresh('Begin'), [
      { code: 'max_concurrent_meetings', value: 1 },
    ])
    const rooms = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        admin.made('/rooms', { room_name: `Room ${at}`, account_id: account.id, is_public: true }),
      ),
    )
    const before = simulator.world.meetings.size
    const answers = await Promise.all(
      rooms.map(room => nobody.post(`/rooms/${room.id}/join`, { name: 'Ana' })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { body, status } of answers)
      if (status !== 200)
        expect([status, body]).toMatchObject([
          409,
          {
            code: 'quota_exceeded',
            details: { reason: 'too_many_meetings', code: 'max_concurrent_meetings', limit: 1 },
          },
        ])
    expect(simulator.world.meetings.size - before).toBe(1)
    const { data } = (await admin.get(`/subscriptions/${subscription.id}/features`)).body
    expect(data).toMatchObject([{ code: 'max_concurrent_meetings', used: 1, remaining: 0 }])
  })

  test('a stock of five is sold five times, and what goes comes back', async () => {
    const { admin, simulator, fresh } = stage()
    const { customer, provider } = await buildLine(admin, simulator, fresh('Stock'))
    const sold = await admin.made('/service-packages', {
      name: fresh('Scarce'),
      has_stock: true,
      stock_qty: 5,
      providers: [{ service_provider_id: provider.id }],
    })
    const left = async () => (await admin.get(`/service-packages/${sold.id}`)).body.stock_qty
    const subscribe = () =>
      admin.post('/subscriptions', { package_id: sold.id, subscriber_id: customer.id, status: 'inactive' })
    const answers = await Promise.all(Array.from({ length: 30 }, subscribe))
    const made = answers.filter(({ status }) => status === 201)
    expect(made).toHaveLength(5)
    for (const { body, status } of answers)
      if (status !== 201) expect([status, body.code]).toEqual([409, 'out_of_stock'])
    expect(await left()).toBe(0)

    await admin.patch(`/service-packages/${sold.id}`, { oversell_enabled: true })
    const beyond = (await subscribe()).body
    expect(await left()).toBe(0)
    expect((await admin.delete(`/subscriptions/${beyond.id}`)).status).toBe(200)
    expect(await left()).toBe(0)
    expect((await admin.delete(`/subscriptions/${made[0]?.body.id}`)).status).toBe(200)
    expect(await left()).toBe(1)
  })
}
