import { expect, test } from 'vitest'
import { buildLine, customerNamed } from '../line.ts'
import type { Theme } from './stage.ts'

const FEATURES = [
  { code: 'max_rooms', value: 5 },
  { code: 'max_duration', value: 90 },
  { code: 'recording', value: true },
]

export const line: Theme = stage => {
  test('a package keeps its features and providers', async () => {
    const { admin, simulator, fresh } = stage()
    const { provider, package: sold } = await buildLine(admin, simulator, fresh('Packaged'), FEATURES)
    expect(sold).toMatchObject({
      object: 'ServicePackage',
      service_type: 'meet',
      status: 'active',
      features: FEATURES,
    })
    expect(sold.providers).toEqual([
      expect.objectContaining({
        service_provider_id: provider.id,
        provider_name: provider.provider_name,
        provider_type: 'bbb',
        active: true,
        default: true,
      }),
    ])
    expect((await admin.get(`/service-packages/${sold.ulid}`)).body).toEqual(sold)
    expect((await admin.delete(`/service-packages/${sold.id}`)).body.code).toBe('in_use')
  })

  test('a customer comes with the user who owns it', async () => {
    const { admin, fresh } = stage()
    const customer = await admin.made('/customers', customerNamed(fresh('Owned')))
    const owner = (await admin.get(`/users/${customer.owner_id}`)).body
    expect(owner).toMatchObject({
      object: 'User',
      email: customer.email,
      first_name: 'Ana',
      status: 'active',
    })
    const second = await admin.post('/customers', customerNamed(customer.company_name))
    expect(second.status).toBe(409)
    expect(second.body.code).toBe('already_exists')
    expect(Object.keys(second.body.errors)).toEqual(['email'])
  })

  test('a customer is a business where it has a company name, else a person', async () => {
    const { admin, fresh } = stage()
    const { company_name, ...person } = customerNamed(fresh('Kinds'))
    expect(await admin.made('/customers', { ...person, company_name })).toMatchObject({
      customer_type: 'business',
    })
    const other = await admin.made('/customers', { ...person, email: `other.${person.email}` })
    expect(other).toMatchObject({ customer_type: 'personal', company_name: null })
  })

  test('a subscription copies what its package says now, and keeps it', async () => {
    const { admin, simulator, fresh } = stage()
    const made = await buildLine(admin, simulator, fresh('Copied'), FEATURES)
    const { subscription, provider, package: sold } = made
    const described = subscription.features.map(({ code, value }: (typeof FEATURES)[number]) => ({
      code,
      value,
    }))
    expect(described).toEqual(FEATURES)
    expect(subscription).toMatchObject({ is_active: true, status: 'active', subscriber_id: made.customer.id })
    expect(subscription.providers).toEqual([
      expect.objectContaining({
        service_provider_id: provider.id,
        package_provider_id: sold.providers[0].id,
        default: true,
      }),
    ])
    await admin.patch(`/service-packages/${sold.id}`, { features: [{ code: 'max_rooms', value: 1 }] })
    const later = (await admin.get(`/subscriptions/${subscription.id}`)).body
    expect(later.features[0]).toMatchObject({ code: 'max_rooms', value: 5, used: 1, remaining: 4 })
  })

  test('account, room and link answer what they belong to', async () => {
    const { admin, simulator, fresh, host } = stage()
    const { customer, subscription, account, room, token } = await buildLine(admin, simulator, fresh('Below'))
    expect(account).toMatchObject({
      object: 'Account',
      subscriber_id: customer.id,
      subscription_id: subscription.id,
    })
    expect(room).toMatchObject({
      object: 'Room',
      customer_id: customer.id,
      account_id: account.id,
      subscription_id: subscription.id,
      room_type: 'meet',
      is_public: false,
      url: `/rooms/${room.id}/${room.slug}`,
    })
    expect(JSON.stringify(room)).not.toContain('meeting_id')
    expect(token).toMatchObject({
      object: 'RoomToken',
      room_id: room.id,
      role: 'moderator',
      last_usage: null,
    })
    expect(token.url).toBe(`${host.url}${room.url}?token=${token.token}`)
  })

  test('an entity is found by its id, its ULID and its UUID', async () => {
    const { admin, simulator, fresh } = stage()
    const { room, account } = await buildLine(admin, simulator, fresh('Referred'))
    for (const reference of [room.id, room.ulid, room.uuid, room.ulid.toLowerCase(), room.uuid.toUpperCase()])
      expect((await admin.get(`/rooms/${reference}`)).body).toEqual(room)
    for (const account_id of [account.id, account.ulid, account.uuid]) {
      const made = await admin.made('/rooms', { room_name: 'By reference', account_id })
      expect(made.account_id).toBe(account.id)
      expect((await admin.get(`/rooms?account_id=${account_id}&search=Referred`)).body.data).toHaveLength(1)
    }
  })

  test('rooms take only settings that their providers know, and never more than was sold', async () => {
    const { admin, simulator, fresh } = stage()
    const { account } = await buildLine(admin, simulator, fresh('Settings'), FEATURES)
    const settings = { mute_on_start: true, description: 'Every Monday' }
    const room = await admin.made('/rooms', {
      room_name: 'Set',
      account_id: account.id,
      room_settings: settings,
    })
    expect(room.room_settings).toEqual(settings)
    const wrong = await admin.patch(`/rooms/${room.id}`, {
      room_settings: { no_such: 1, mute_on_start: 'yes' },
    })
    expect(wrong.status).toBe(422)
    expect(Object.keys(wrong.body.errors).sort()).toEqual([
      'room_settings.mute_on_start',
      'room_settings.no_such',
    ])
  })

  test('deletes are guarded from above and answer what went along', async () => {
    const { admin, simulator, fresh } = stage()
    const { customer, subscription, account, room } = await buildLine(admin, simulator, fresh('Deleted'))
    for (const path of [
      `/customers/${customer.id}`,
      `/subscriptions/${subscription.id}`,
      `/accounts/${account.id}`,
    ])
      expect((await admin.delete(path)).body.code).toBe('not_usable')
    expect((await admin.patch(`/customers/${customer.id}`, { status: 'terminated' })).status).toBe(200)
    expect((await admin.get(`/rooms/${room.id}`)).body.status).toBe('inactive')
    const deleted = (await admin.delete(`/customers/${customer.id}`)).body
    expect(deleted).toMatchObject({ deleted: true, removed: { subscriptions: 1, accounts: 1, rooms: 1 } })
    for (const path of [`/subscriptions/${subscription.id}`, `/accounts/${account.id}`, `/rooms/${room.id}`])
      expect((await admin.get(path)).status).toBe(404)
  })
}
