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
    expect(features).toEqual([{ code: 'max_rooms', value: 2, used: 2, remaining: 0 }])
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

  test('thirty at once never pass a quota of ten', async () => {
    const { admin, simulator, fresh } = stage()
    const { account, room } = await buildLine(admin, simulator, fresh('Race'), [
      { code: 'max_rooms', value: 10 },
    ])
    await admin.delete(`/rooms/${room.id}`)
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        admin.post('/rooms', { room_name: `Room ${at}`, account_id: account.id }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10)
    for (const { body, status } of answers)
      if (status !== 201)
        expect(body).toMatchObject({ code: 'quota_exceeded', details: { limit: 10, used: 10 } })
    const { meta } = (await admin.get(`/rooms?account_id=${account.id}&total=true`)).body
    expect(meta.total).toBe(10)
  })
}
