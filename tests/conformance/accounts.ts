import { PERMISSION_CODES, PERMISSIONS } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { api, type Json } from '../http.ts'
import { buildLine, credential, type Line } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

const below = PERMISSION_CODES.filter(code => !PERMISSIONS[code].platform)

/** A line with a room, and a second subscription of the same customer that takes so many rooms. */
async function twoSubscriptions(
  { admin, simulator, fresh }: Stage,
  rooms: number,
): Promise<Line & { second: Json }> {
  const made = await buildLine(admin, simulator, fresh('Moving'), [{ code: 'max_rooms', value: rooms }])
  const second = await admin.made('/subscriptions', {
    package_id: made.package.id,
    subscriber_id: made.customer.id,
  })
  return { ...made, second }
}

export const accounts: Theme = stage => {
  const used = async (subscription: Json) => {
    const { features } = (await stage().admin.get(`/subscriptions/${subscription.id}`)).body
    return features.find(({ code }: Json) => code === 'max_rooms').used
  }

  test('an account moves with its rooms, and both quotas follow', async () => {
    const { admin } = stage()
    const { account, room, subscription, second } = await twoSubscriptions(stage(), 2)
    await admin.made('/rooms', { room_name: 'Second', account_id: account.id })
    const moved = await admin.made(`/accounts/${account.id}/move`, { subscription_id: second.id })
    expect(moved).toMatchObject({ subscription_id: second.id, version: account.version + 1 })
    expect((await admin.get(`/rooms/${room.id}`)).body).toMatchObject({ subscription_id: second.id })
    expect([await used(subscription), await used(second)]).toEqual([0, 2])
    const full = await admin.post('/rooms', { room_name: 'Third', account_id: account.id })
    expect(full.body).toMatchObject({ code: 'quota_exceeded', details: { limit: 2, used: 2 } })
    await admin.delete(`/rooms/${room.id}`)
    expect([await used(subscription), await used(second)]).toEqual([0, 1])
  })

  test('an account that does not fit stays, whole', async () => {
    const { admin } = stage()
    const { account, room, subscription, second } = await twoSubscriptions(stage(), 2)
    await admin.made('/rooms', { room_name: 'Second', account_id: account.id })
    const there = await admin.made('/accounts', { account_name: 'There', subscription_id: second.id })
    await admin.made('/rooms', { room_name: 'There', account_id: there.id })
    const refused = await admin.post(`/accounts/${account.id}/move`, { subscription_id: second.id })
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'quota_exceeded',
      details: { feature: 'max_rooms', limit: 2, used: 1, needed: 2 },
    })
    expect((await admin.get(`/rooms/${room.id}`)).body.subscription_id).toBe(subscription.id)
    expect([await used(subscription), await used(second)]).toEqual([2, 1])
  })

  test('an account moves to no other customer, nor to what is not active, nor to where it is', async () => {
    const { admin } = stage()
    const { account, subscription, second } = await twoSubscriptions(stage(), 5)
    const other = await twoSubscriptions(stage(), 5)
    const move = (to: Json, more = {}) =>
      admin.post(`/accounts/${account.id}/move`, { subscription_id: to.id, ...more })
    expect((await move(other.second)).body).toMatchObject({ code: 'invalid_input' })
    expect((await move(subscription)).body.errors).toHaveProperty('subscription_id')
    expect((await move(second, { version: account.version + 7 })).body.code).toBe('stale_version')
    await admin.patch(`/subscriptions/${second.id}`, { status: 'suspended' })
    expect((await move(second)).body.code).toBe('not_usable')
  })

  test('a customer’s credential moves an account only where both switches are sold', async () => {
    const { admin, simulator, fresh, host } = stage()
    const switches = ['allow_create_account', 'allow_delete_account']
    for (const sold of [[], switches.slice(0, 1), switches.slice(1), switches]) {
      const features = sold.map(code => ({ code, value: true }))
      const made = await buildLine(admin, simulator, fresh('Switches'), features)
      const second = await admin.made('/subscriptions', {
        package_id: made.package.id,
        subscriber_id: made.customer.id,
      })
      const { secret } = await credential(admin, below, made.customer.id)
      const moved = await api(host, { secret }).post(`/accounts/${made.account.id}/move`, {
        subscription_id: second.id,
      })
      expect(moved.status, moved.text).toBe(sold.length === 2 ? 200 : 403)
    }
  })

  test('twenty moves at once there and back lose no place', async () => {
    const { admin } = stage()
    const { account, subscription, second } = await twoSubscriptions(stage(), 5)
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        admin.post(`/accounts/${account.id}/move`, { subscription_id: (at % 2 ? subscription : second).id }),
      ),
    )
    const now = (await admin.get(`/accounts/${account.id}`)).body.subscription_id
    expect([await used(subscription), await used(second)]).toEqual(now === second.id ? [0, 1] : [1, 0])
  })

  test('rooms made while their account moves are counted where they are', async () => {
    const { admin } = stage()
    const { account, subscription, second } = await twoSubscriptions(stage(), 50)
    await Promise.all([
      ...Array.from({ length: 10 }, (_, at) =>
        admin.post('/rooms', { room_name: `Room ${at}`, account_id: account.id }),
      ),
      admin.post(`/accounts/${account.id}/move`, { subscription_id: second.id }),
    ])
    for (const each of [subscription, second]) {
      const { meta } = (await admin.get(`/rooms?subscription_id=${each.id}&total=true`)).body
      expect(await used(each)).toBe(meta.total)
    }
  })

  test('two deletes of a room at once give one place back', async () => {
    const { admin } = stage()
    const { account, room, subscription } = await twoSubscriptions(stage(), 5)
    await admin.made('/rooms', { room_name: 'Stays', account_id: account.id })
    await Promise.all(Array.from({ length: 5 }, () => admin.delete(`/rooms/${room.id}`)))
    expect(await used(subscription)).toBe(1)
  })

  test('the owner is the customer’s until another member is named', async () => {
    const { admin, simulator, fresh } = stage()
    const { account, customer } = await buildLine(admin, simulator, fresh('Owned'))
    const other = await buildLine(admin, simulator, fresh('Other'))
    expect(account.owner_id).toBe(customer.owner_id)
    const stranger = await admin.post(`/accounts/${account.id}/owner`, { user_id: other.customer.owner_id })
    expect([stranger.status, Object.keys(stranger.body.errors)]).toEqual([422, ['user_id']])
    for (const version of [1, 2]) {
      const owned = await admin.made(`/accounts/${account.id}/owner`, { user_id: customer.owner_id, version })
      expect(owned).toMatchObject({ owner_id: customer.owner_id, version: version + 1 })
    }
    const { data } = (await admin.get(`/accounts?subscriber_id=${customer.id}&include=owner`)).body
    expect(data[0].owner).toMatchObject({ object: 'User', id: customer.owner_id })
  })

  test('only the platform suspends an account and lifts that; settings are its own', async () => {
    const { admin, simulator, fresh, host } = stage()
    const { account, customer } = await buildLine(admin, simulator, fresh('Own'))
    const { secret } = await credential(admin, below, customer.id)
    const customers = api(host, { secret })
    const path = `/accounts/${account.id}`
    expect((await customers.patch(path, { status: 'inactive' })).status).toBe(200)
    expect((await customers.patch(path, { status: 'suspended' })).body.code).toBe('forbidden')
    expect((await admin.patch(path, { status: 'suspended' })).status).toBe(200)
    expect((await customers.patch(path, { status: 'active' })).body.code).toBe('forbidden')
    expect((await customers.patch(path, { status: 'suspended', tag: 'A' })).status).toBe(200)
    expect((await customers.patch(path, { account_settings: {} })).body.code).toBe('forbidden')
    expect((await admin.patch(path, { account_settings: {} })).status).toBe(200)
    const unknown = await admin.patch(path, { account_settings: { colour: 'red' } })
    expect(Object.keys(unknown.body.errors)).toEqual(['account_settings.colour'])
  })

  test.each(['inactive', 'suspended'])('in an account that is %s nothing is made', async status => {
    const { admin, simulator, fresh } = stage()
    const { account, room } = await buildLine(admin, simulator, fresh('Still'))
    await admin.patch(`/accounts/${account.id}`, { status })
    for (const [path, input] of [
      ['/rooms', { room_name: 'New', account_id: account.id }],
      [`/rooms/${room.id}/tokens`, { role: 'guest' }],
      [`/rooms/${room.id}/access-codes`, { role: 'guest' }],
    ] as const) {
      const refused = await admin.post(path, input)
      expect(refused.body, path).toMatchObject({ code: 'not_usable', details: { account_status: status } })
    }
    expect((await admin.patch(`/rooms/${room.id}`, { room_name: 'Renamed' })).status).toBe(200)
  })

  test('accounts are found by tag and by code; a deleted one says what went along', async () => {
    const { admin, simulator, fresh } = stage()
    const { account, customer, room } = await buildLine(admin, simulator, fresh('Tagged'))
    const tag = fresh('tag')
    await admin.patch(`/accounts/${account.id}`, { tag, code: `${tag}-BER`, status: 'inactive' })
    await admin.made(`/accounts/${account.id}/owner`, { user_id: customer.owner_id })
    for (const query of [`tag=${tag}`, `code=${tag}-BER`, `tag=${tag}&status=inactive`]) {
      const { data } = (await admin.get(`/accounts?${query.replaceAll(' ', '%20')}`)).body
      expect(
        data.map(({ id }: Json) => id),
        query,
      ).toEqual([account.id])
    }
    expect((await admin.delete(`/accounts/${account.id}`)).body).toMatchObject({
      code: 'in_use',
      details: { rooms: 1 },
    })
    await admin.delete(`/rooms/${room.id}`)
    expect((await admin.delete(`/accounts/${account.id}`)).body).toMatchObject({
      deleted: true,
      removed: { memberships: 1, invitations: 0 },
    })
  })
}
