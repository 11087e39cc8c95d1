import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, providerOn } from './line.ts'

let here: Here
let simulator: Simulator
let made = 0

beforeAll(async () => {
  here = await platformHere()
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const fresh = (word: string) => `${word} ${++made}`
const features = (values: Record<string, number | boolean>) =>
  Object.entries(values).map(([code, value]) => ({ code, value }))
const provider = () => here.admin.made('/service-providers', providerOn(simulator, fresh('Server')))
const line = (values: Record<string, number | boolean> = {}) =>
  buildLine(here.admin, simulator, fresh('Change'), features(values))

/** Another package, on a provider of its own. */
async function another(values: Json = {}): Promise<Json> {
  const { id } = await provider()
  return here.admin.made('/service-packages', {
    name: fresh('Package'),
    providers: [{ service_provider_id: id }],
    ...values,
  })
}
const read = async (path: string): Promise<Json> => (await here.admin.get(path)).body
const preview = (of: Json, to: Json) =>
  read(`/subscriptions/${of.id}/change-package/preview?package_id=${to.id}`)
const change = (of: Json, to: Json, more: Json = {}) =>
  here.admin.post(`/subscriptions/${of.id}/change-package`, { package_id: to.id, ...more })

describe('another package', () => {
  test('is looked at first, and then is exactly that', async () => {
    const { subscription, package: old, provider: before } = await line({ max_rooms: 5, recording: true })
    const sold = await another({
      tier: 20,
      price: 900,
      periodicity_type: 'year',
      overages_enabled: true,
      features: features({ max_rooms: 50, private_chat: false }),
    })
    const seen = await preview(subscription, sold)
    expect(seen).toMatchObject({
      object: 'SubscriptionChange',
      subscription_id: subscription.id,
      version: 1,
      package_id: sold.id,
      previous_package_id: old.id,
      direction: 'upgrade',
      price_difference: null,
      allowed: true,
      refusals: [],
    })
    expect(seen.terms.map(({ name }: Json) => name)).toEqual([
      'name',
      'tier',
      'price',
      'periodicity_type',
      'overages_enabled',
    ])
    expect(seen.features).toEqual([
      { code: 'max_rooms', before: 5, after: 50, used: 1, over_limit: false },
      { code: 'private_chat', before: null, after: false, used: 0, over_limit: false },
      { code: 'recording', before: true, after: null, used: 0, over_limit: false },
    ])
    expect(seen.providers).toMatchObject([
      { service_provider_id: before.id, change: 'removed', default: false },
      { service_provider_id: sold.providers[0].service_provider_id, change: 'added', default: true },
    ])
    expect((await read(`/subscriptions/${subscription.id}`)).version).toBe(subscription.version)

    const { body } = await change(subscription, sold, { version: seen.version })
    expect(body).toMatchObject({
      package_id: sold.id,
      name: sold.name,
      tier: 20,
      price: 900,
      overages_enabled: true,
      starts_at: subscription.starts_at,
      ends_at: subscription.ends_at,
      anchor_at: subscription.ends_at,
      version: 2,
    })
    expect(body.features).toMatchObject([
      { code: 'max_rooms', value: 50, used: 1 },
      { code: 'private_chat', value: false },
    ])
    expect(body.providers).toMatchObject([
      { service_provider_id: sold.providers[0].service_provider_id, active: true, default: true },
    ])
    expect((await change(subscription, old, { version: 1 })).body.code).toBe('stale_version')
    expect((await preview(subscription, old)).direction).toBe('downgrade')
    expect((await change(subscription, old)).body).toMatchObject({ package_id: old.id, name: old.name })
  })

  test('keeps a name of its own, an agreed provider’s metadata, and what is counted', async () => {
    const { subscription, provider: server } = await line({ max_rooms: 5 })
    await here.admin.patch(`/subscriptions/${subscription.id}`, { name: 'Ours' })
    const [held] = subscription.providers
    await here.admin.patch(`/subscriptions/${subscription.id}/providers/${held.id}`, {
      metadata: { rack: 7 },
    })
    const sold = await another({
      features: features({ max_rooms: 1 }),
      providers: [{ service_provider_id: server.id }],
    })
    const { body } = await change(subscription, sold)
    expect(body).toMatchObject({ name: 'Ours', features: [{ code: 'max_rooms', used: 1, remaining: 0 }] })
    expect(body.providers).toMatchObject([
      { id: held.id, metadata: { rack: 7 }, package_provider_id: sold.providers[0].id, default: true },
    ])
    expect((await preview(subscription, await another())).direction).toBe('sidegrade')
  })

  test('that is too small is refused with every conflict, counted features that were not sold too', async () => {
    const { subscription, account } = await line()
    await here.admin.made('/rooms', { room_name: 'Second', account_id: account.id })
    const small = { features: features({ max_rooms: 1, max_accounts: 0 }) }
    const sold = await another(small)
    const conflicts = [
      { feature: 'max_rooms', limit: 1, used: 2 },
      { feature: 'max_accounts', limit: 0, used: 1 },
    ]
    const refused = await change(subscription, sold)
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'quota_exceeded', details: { conflicts } },
    ])
    expect(refused.body.message).toContain('Rooms (2 used of 1)')
    const seen = await preview(subscription, sold)
    expect(seen).toMatchObject({
      allowed: false,
      refusals: [{ code: 'quota_exceeded', details: { conflicts } }],
    })

    const generous = await another({ ...small, overages_enabled: true })
    expect((await preview(subscription, generous)).allowed).toBe(true)
    const { body } = await change(subscription, generous)
    expect(body.features[0]).toMatchObject({ limit: 1, used: 2, remaining: 0, over_limit: true })
    const more = await here.admin.post('/rooms', { room_name: 'Third', account_id: account.id })
    expect(more.body).toMatchObject({ code: 'quota_exceeded', details: { limit: 1, used: 2 } })
  })

  test('that is not for sale is refused, and the preview says all that speaks against it', async () => {
    const { subscription, package: own } = await line()
    const refusals = async (to: Json) =>
      (await preview(subscription, to)).refusals.map(({ code }: Json) => code)
    for (const values of [{ status: 'inactive' }, { retired: true }, { providers: [] }]) {
      const sold = await another(values)
      expect(await refusals(sold)).toEqual(['not_usable'])
      expect((await change(subscription, sold)).body.code).toBe('not_usable')
    }
    expect(await refusals(await another({ retired: true, has_stock: true }))).toEqual([
      'not_usable',
      'out_of_stock',
    ])
    expect((await change(subscription, own)).body.message).toContain('sync')
    expect((await change(subscription, { id: '0123abcd' })).body).toMatchObject({
      code: 'not_found',
      errors: { package_id: ['Service package not found.'] },
    })
    await here.admin.post(`/subscriptions/${subscription.id}/cancel`, { cancel_now: true })
    expect((await change(subscription, await another())).body.code).toBe('not_usable')
  })

  test('gives back to the old stock and takes from the new, once', async () => {
    const { customer } = await line()
    const first = await another({ has_stock: true, stock_qty: 3 })
    const second = await another({ has_stock: true, stock_qty: 1 })
    const subscribe = () =>
      here.admin.made('/subscriptions', { package_id: first.id, subscriber_id: customer.id })
    const held = [await subscribe(), await subscribe(), await subscribe()]
    const stock = async () => [
      (await read(`/service-packages/${first.id}`)).stock_qty,
      (await read(`/service-packages/${second.id}`)).stock_qty,
    ]
    expect(await stock()).toEqual([0, 1])
    const answers = await Promise.all(held.map(each => change(each, second)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('out_of_stock')
    expect(await stock()).toEqual([1, 0])
  })

  test('and a room made meanwhile never end beyond the limit', async () => {
    const { subscription, account } = await line({ max_rooms: 2 })
    const sold = await another({ features: features({ max_rooms: 1 }) })
    const [changed, room] = await Promise.all([
      change(subscription, sold),
      here.admin.post('/rooms', { room_name: 'Second', account_id: account.id }),
    ])
    const [rooms] = (await read(`/subscriptions/${subscription.id}/features`)).data
    expect(rooms.over_limit).toBe(false)
    expect([changed.status, room.status].toSorted()).not.toEqual([200, 201])
  })
})

describe('sync', () => {
  test('makes it what the package is now, as the preview said, part by part', async () => {
    const { subscription, package: sold, provider: first } = await line({ max_rooms: 5, recording: true })
    const second = await provider()
    await here.admin.patch(`/subscriptions/${subscription.id}`, { price: 1 })
    await here.admin.made(`/subscriptions/${subscription.id}/features`, { code: 'max_accounts', value: 9 })
    await here.admin.patch(`/service-packages/${sold.id}`, {
      price: 700,
      grace_period: 2,
      features: features({ max_rooms: 0, private_chat: true }),
      providers: [{ service_provider_id: first.id }, { service_provider_id: second.id, default: true }],
    })
    const path = `/subscriptions/${subscription.id}/sync`
    const seen = await read(`${path}/preview?terms=false`)
    expect(seen).toMatchObject({ direction: null, terms: [], allowed: true })
    expect(seen.features).toEqual([
      { code: 'max_rooms', before: 5, after: 0, used: 1, over_limit: true },
      { code: 'private_chat', before: null, after: true, used: 0, over_limit: false },
      { code: 'recording', before: true, after: null, used: 0, over_limit: false },
      { code: 'max_accounts', before: 9, after: null, used: 1, over_limit: false },
    ])
    expect(seen.providers).toMatchObject([
      { provider_name: first.provider_name, change: 'kept', default: false },
      { provider_name: second.provider_name, change: 'added', default: true },
    ])
    const { body } = await here.admin.post(path, { terms: false, version: seen.version })
    expect(body).toMatchObject({ price: 1, grace_period: 0, version: seen.version + 1 })
    expect(body.features).toMatchObject([
      { code: 'max_rooms', value: 0, used: 1, over_limit: true },
      { code: 'private_chat', value: true },
    ])
    expect(body.providers.map((each: Json) => [each.provider_name, each.default])).toEqual([
      [first.provider_name, false],
      [second.provider_name, true],
    ])
    expect((await here.admin.post(path, {})).body).toMatchObject({ price: 700, grace_period: 2 })
    const nothing = await read(`${path}/preview`)
    expect(nothing.terms).toEqual([])
    expect(nothing.features.every(({ before, after }: Json) => before === after)).toBe(true)
  })

  test('of the features alone leaves the rest', async () => {
    const { subscription, package: sold } = await line({ max_rooms: 5 })
    await here.admin.patch(`/service-packages/${sold.id}`, {
      price: 700,
      features: features({ max_rooms: 8 }),
    })
    const { body } = await here.admin.post(`/subscriptions/${subscription.id}/features/sync`, {})
    expect(body).toMatchObject({ price: 0, features: [{ code: 'max_rooms', value: 8 }] })
  })

  test('leaves out what the package switched off, and needs something to run on', async () => {
    const { subscription, package: sold } = await line()
    const [attached] = (await read(`/service-packages/${sold.id}`)).providers
    const second = await provider()
    await here.admin.made(`/service-packages/${sold.id}/providers`, {
      service_provider_id: second.id,
      default: true,
    })
    await here.admin.patch(`/service-packages/${sold.id}/providers/${attached.id}`, { active: false })
    const path = `/subscriptions/${subscription.id}/sync`
    const { body } = await here.admin.post(path, {})
    expect(body.providers.map(({ service_provider_id }: Json) => service_provider_id)).toEqual([second.id])
    const off = { service_provider_id: second.id, active: false }
    await here.admin.patch(`/service-packages/${sold.id}`, { providers: [off] })
    expect((await here.admin.post(path, {})).body).toMatchObject({ code: 'not_usable' })
    expect((await here.admin.post(path, { providers: false })).status).toBe(200)
  })
})
