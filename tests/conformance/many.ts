import { expect, test } from 'vitest'
import { api, type Json } from '../http.ts'
import { buildLine, credential, type Line } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

/** A tenant with this many rooms more. */
async function withRooms(
  { admin, simulator, fresh }: Stage,
  count: number,
): Promise<Line & { rooms: Json[] }> {
  const line = await buildLine(admin, simulator, fresh('Many'), [{ code: 'max_rooms', value: 200 }])
  const rooms = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      admin.made('/rooms', { room_name: `Room ${at}`, account_id: line.account.id }),
    ),
  )
  return { ...line, rooms }
}

const idsOf = (rooms: Json[]): string[] => rooms.map(({ id }) => id)

/** What is done to many at once is done to all of them or to none. */
export const many: Theme = stage => {
  test('a hundred rooms are closed at once, each with its entry in the audit log', async () => {
    const { admin } = stage()
    const { rooms } = await withRooms(stage(), 100)
    const answer = await admin.patch('/rooms', { ids: idsOf(rooms), status: 'inactive' })
    expect(answer.status, answer.text).toBe(200)
    expect(idsOf(answer.body.data)).toEqual(idsOf(rooms))
    expect(new Set(answer.body.data.map(({ status }: Json) => status))).toEqual(new Set(['inactive']))
    const [first] = rooms
    const { data } = (await admin.get(`/audit-entries?entity=Room&entity_id=${first.id}`)).body
    expect(data[0]).toMatchObject({
      action: 'rooms.updateMany',
      before: { status: 'active' },
      after: { status: 'inactive' },
    })
  })

  test('deleting many tells what went along, and gives their quota back', async () => {
    const { admin } = stage()
    const { rooms, subscription } = await withRooms(stage(), 3)
    await admin.made(`/rooms/${rooms[0].id}/tokens`, { role: 'guest' })
    await admin.made(`/rooms/${rooms[1].id}/tokens`, { role: 'guest' })
    const answer = await admin.delete(`/rooms?ids=${idsOf(rooms).join(',')}`)
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toMatchObject({
      object: 'Room',
      ids: idsOf(rooms),
      deleted: true,
      removed: { room_tokens: 2 },
    })
    const { features } = (await admin.get(`/subscriptions/${subscription.id}`)).body
    expect(features.find(({ code }: Json) => code === 'max_rooms')).toMatchObject({ used: 1 })
  })

  test('where one can’t be done none is, and the answer names it', async () => {
    const { admin } = stage()
    const { rooms, account } = await withRooms(stage(), 3)
    const other = await withRooms(stage(), 1)
    const { secret } = await credential(admin, ['rooms:delete', 'rooms:write'], account.subscriber_id)
    const tenant = api(stage().host, { secret })
    const ids = [...idsOf(rooms), other.rooms[0].id]
    for (const answer of [
      await tenant.patch('/rooms', { ids, status: 'inactive' }),
      await tenant.delete(`/rooms?ids=${ids.join(',')}`),
    ]) {
      expect(answer.status).toBe(404)
      expect(Object.keys(answer.body.errors)).toEqual(['ids.3'])
    }
    const { data } = (await admin.get(`/rooms?account_id=${account.id}&status=active`)).body
    expect(data).toHaveLength(4)
  })

  test('a rule that one of them breaks stops all', async () => {
    const { admin, simulator, fresh } = stage()
    const { account, subscription } = await buildLine(admin, simulator, fresh('Rule'))
    const idle = await admin.made('/accounts', {
      account_name: 'Idle',
      subscription_id: subscription.id,
      status: 'inactive',
    })
    const answer = await admin.delete(`/accounts?ids=${idle.id},${account.id}`)
    expect([answer.status, answer.body.code]).toEqual([409, 'not_usable'])
    expect(Object.keys(answer.body.errors)).toEqual(['ids.1'])
    expect((await admin.get(`/accounts/${idle.id}`)).status).toBe(200)
    const busy = await admin.made('/accounts', { account_name: 'Busy', subscription_id: subscription.id })
    const both = await admin.delete(`/accounts?ids=${busy.id},${idle.id},${account.id}`)
    expect([both.status, Object.keys(both.body.errors)]).toEqual([409, ['ids.0', 'ids.2']])
  })

  test('naming one twice, none, too many, or no change is refused', async () => {
    const { admin } = stage()
    const { rooms, room } = await withRooms(stage(), 1)
    const twice = await admin.delete(`/rooms?ids=${room.id},${rooms[0].id},${room.uuid}`)
    expect([twice.status, twice.body.errors]).toEqual([422, { 'ids.2': ['This is named twice.'] }])
    const fields = async (body: object) => Object.keys((await admin.patch('/rooms', body)).body.errors)
    expect(await fields({ ids: [], status: 'active' })).toEqual(['ids'])
    expect(await fields({ ids: Array(101).fill(room.id), status: 'active' })).toEqual(['ids'])
    const idle = await admin.patch('/rooms', { ids: [room.id] })
    expect(idle.body.errors).toEqual({ input: ['Say what to change.'] })
    expect((await admin.get(`/rooms/${room.id}`)).status).toBe(200)
  })

  test('sent again under its key it is done once', async () => {
    const { admin } = stage()
    const { rooms } = await withRooms(stage(), 2)
    const send = () =>
      admin.delete(`/rooms?ids=${idsOf(rooms).join(',')}`, undefined, { 'idempotency-key': rooms[0].id })
    const first = await send()
    expect(first.status).toBe(200)
    expect((await send()).body).toEqual(first.body)
  })
}
