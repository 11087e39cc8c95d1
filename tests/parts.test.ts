import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, providerOn } from './line.ts'

// Features and providers, one by one: the parts of packages and subscriptions.

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
const provider = () => here.admin.made('/service-providers', providerOn(simulator, fresh('Server')))
const line = (features: { code: string; value: number | boolean }[] = []) =>
  buildLine(here.admin, simulator, fresh('Parts'), features)
const read = async (path: string): Promise<Json> => (await here.admin.get(path)).body
const refusal = ({ status, body }: Json) => [status, body.code, ...Object.keys(body.errors ?? {})]

/** A line whose package has a second provider, which the subscription lacks. */
async function withSecond() {
  const built = await line()
  const second = await provider()
  const attached = await here.admin.made(`/service-packages/${built.package.id}/providers`, {
    service_provider_id: second.id,
  })
  return {
    ...built,
    second,
    attached,
    ofPackage: `/service-packages/${built.package.id}/providers`,
    ofSubscription: `/subscriptions/${built.subscription.id}/providers`,
  }
}
const defaults = async (path: string) =>
  (await read(path)).data.filter((each: Json) => each.default).map(({ id }: Json) => id)

describe('features of a subscription', () => {
  test('are added, changed and taken, and the contract’s version and log tell of it', async () => {
    const { subscription } = await line([{ code: 'max_rooms', value: 5 }])
    const path = `/subscriptions/${subscription.id}/features`
    expect((await here.admin.post(path, { code: 'recording', value: true, version: 1 })).status).toBe(201)
    expect(refusal(await here.admin.post(path, { code: 'recording', value: true }))).toEqual([
      409,
      'already_exists',
      'code',
    ])
    const { body } = await here.admin.patch(`${path}/max_rooms`, { value: 7 })
    expect(body).toEqual({
      object: 'SubscriptionFeature',
      subscription_id: subscription.id,
      code: 'max_rooms',
      value: 7,
      limit: 7,
      used: 1,
      remaining: 6,
      over_limit: false,
      resets_at: null,
    })
    expect(await read(`${path}/max_rooms`)).toEqual(body)
    expect((await here.admin.patch(`${path}/max_rooms`, { value: 8, version: 1 })).body.code).toBe(
      'stale_version',
    )
    expect((await here.admin.delete(`${path}/recording`)).body).toMatchObject({
      id: 'recording',
      deleted: true,
    })
    expect((await read(path)).data).toHaveLength(1)
    expect((await read(`/subscriptions/${subscription.id}`)).version).toBe(4)
    const log = await read(`/audit-entries?entity=Subscription&entity_id=${subscription.id}`)
    expect(log.data.map(({ action }: Json) => action)).toEqual([
      'subscriptionFeatures.delete',
      'subscriptionFeatures.update',
      'subscriptionFeatures.create',
      'subscriptions.create',
    ])
    expect(log.data[1].before.features).toContainEqual({ code: 'max_rooms', value: 5 })
    expect(log.data[1].after.features).toContainEqual({ code: 'max_rooms', value: 7 })
  })

  test('refuse what the catalogue does not have, wrong values and what is not held', async () => {
    const { subscription } = await line()
    const path = `/subscriptions/${subscription.id}/features`
    const add = async (input: Json) => refusal(await here.admin.post(path, input))
    expect(await add({ code: 'nope', value: 1 })).toEqual([422, 'invalid_input', 'code'])
    expect(await add({ code: 'max_viewers', value: 1 })).toEqual([422, 'invalid_input', 'code'])
    expect(await add({ code: 'max_rooms', value: true })).toEqual([422, 'invalid_input', 'value'])
    expect(await add({ code: 'max_rooms', value: 1e10 })).toEqual([422, 'invalid_input', 'value'])
    expect(await add({ code: 'max_rooms' })).toEqual([422, 'invalid_input', 'value'])
    for (const code of ['max_rooms', 'nope', 'constructor']) {
      expect(refusal(await here.admin.get(`${path}/${code}`))).toEqual([404, 'not_found', 'code'])
      expect(refusal(await here.admin.patch(`${path}/${code}`, { value: 1 }))).toEqual([
        404,
        'not_found',
        'code',
      ])
      expect(refusal(await here.admin.delete(`${path}/${code}`))).toEqual([404, 'not_found', 'code'])
    }
  })

  test('may shrink below what is used: nothing goes, and nothing comes until less is used', async () => {
    const { subscription, account, room } = await line([{ code: 'max_rooms', value: 5 }])
    const rooms = [room]
    const create = () => here.admin.post('/rooms', { room_name: 'More', account_id: account.id })
    rooms.push((await create()).body, (await create()).body)
    const path = `/subscriptions/${subscription.id}/features/max_rooms`
    expect((await here.admin.patch(path, { value: 2 })).body).toMatchObject({
      limit: 2,
      used: 3,
      remaining: 0,
      over_limit: true,
    })
    expect((await create()).body).toMatchObject({ code: 'quota_exceeded', details: { limit: 2, used: 3 } })
    for (const { id } of rooms.slice(0, 2)) expect((await here.admin.delete(`/rooms/${id}`)).status).toBe(200)
    expect((await create()).status).toBe(201)
    expect(await read(path)).toMatchObject({ used: 2, remaining: 0, over_limit: false })
  })

  test('count what is consumed from the day on which the contract’s periods begin', async () => {
    const { subscription } = await line([{ code: 'participant_minutes', value: 100 }])
    const minutes = await read(`/subscriptions/${subscription.id}/features/participant_minutes`)
    expect(minutes).toMatchObject({ used: 0, remaining: 100, resets_at: subscription.ends_at })
  })
})

describe('features of a package', () => {
  test('are added, changed and taken, and leave subscriptions alone', async () => {
    const { package: sold, subscription } = await line([{ code: 'max_rooms', value: 5 }])
    const path = `/service-packages/${sold.id}/features`
    const added = await here.admin.post(path, { code: 'recording', value: true })
    expect([added.status, added.body]).toEqual([
      201,
      { object: 'PackageFeature', package_id: sold.id, code: 'recording', value: true },
    ])
    expect(refusal(await here.admin.post(path, { code: 'recording', value: false }))).toEqual([
      409,
      'already_exists',
      'code',
    ])
    expect(refusal(await here.admin.post(path, { code: 'dvr', value: false }))[1]).toBe('invalid_input')
    expect((await here.admin.patch(`${path}/max_rooms`, { value: 6 })).body.value).toBe(6)
    expect((await here.admin.delete(`${path}/recording`)).status).toBe(200)
    expect(refusal(await here.admin.delete(`${path}/recording`))).toEqual([404, 'not_found', 'code'])
    expect((await read(`/service-packages/${sold.id}`)).features).toEqual([{ code: 'max_rooms', value: 6 }])
    expect((await read(`/subscriptions/${subscription.id}`)).features).toMatchObject([{ value: 5 }])
    const live = [{ code: 'max_viewers', value: 5 }]
    const refused = await here.admin.post('/service-packages', { name: fresh('Live'), features: live })
    expect(refusal(refused)).toEqual([422, 'invalid_input', 'features.0.code'])
    const changed = await here.admin.patch(`/service-packages/${sold.id}`, { features: live })
    expect(refusal(changed)).toEqual([422, 'invalid_input', 'features.0.code'])
  })
})

describe('providers of a subscription', () => {
  test('are of its package, and one of them is the default', async () => {
    const { subscription, attached, ofSubscription } = await withSecond()
    const [first] = subscription.providers
    const added = await here.admin.post(ofSubscription, { package_provider_id: attached.id })
    expect([added.status, added.body]).toMatchObject([201, { active: true, default: false }])
    expect(refusal(await here.admin.post(ofSubscription, { package_provider_id: attached.id }))).toEqual([
      409,
      'already_exists',
      'package_provider_id',
    ])
    const second = `${ofSubscription}/${added.body.id}`
    expect((await here.admin.patch(second, { default: true, version: 1 })).body).toMatchObject({
      default: true,
      version: 2,
    })
    expect(await defaults(ofSubscription)).toEqual([added.body.id])
    expect((await here.admin.patch(second, { metadata: {}, version: 1 })).body.code).toBe('stale_version')
    expect((await here.admin.patch(second, { default: false })).body.code).toBe('in_use')
    expect((await here.admin.patch(second, { active: false })).body.code).toBe('in_use')
    expect((await here.admin.delete(second)).body.code).toBe('in_use')
    const old = `${ofSubscription}/${first.id}`
    expect((await here.admin.delete(old)).body).toMatchObject({ code: 'in_use', details: { active: true } })
    expect((await here.admin.patch(old, { active: false })).status).toBe(200)
    expect((await here.admin.patch(old, { default: true })).body.code).toBe('not_usable')
    expect((await here.admin.delete(old)).body).toMatchObject({
      object: 'SubscriptionProvider',
      deleted: true,
    })
    expect((await read(ofSubscription)).data).toHaveLength(1)
    expect((await here.admin.get(old)).status).toBe(404)
  })

  test('of other packages, and of other subscriptions, are not found', async () => {
    const { ofSubscription } = await withSecond()
    const other = await withSecond()
    const foreign = { package_provider_id: other.attached.id }
    expect(refusal(await here.admin.post(ofSubscription, foreign))).toEqual([
      404,
      'not_found',
      'package_provider_id',
    ])
    const [theirs] = other.subscription.providers
    expect((await here.admin.get(`${ofSubscription}/${theirs.id}`)).status).toBe(404)
    expect((await here.admin.patch(`${ofSubscription}/${theirs.uuid}`, { active: false })).status).toBe(404)
  })

  test('that are inactive anywhere can be held, but are no default', async () => {
    const { attached, second, ofPackage, ofSubscription } = await withSecond()
    await here.admin.patch(`${ofPackage}/${attached.id}`, { active: false })
    const asked = { package_provider_id: attached.id, default: true }
    expect((await here.admin.post(ofSubscription, asked)).body).toMatchObject({
      code: 'not_usable',
      details: { active_in_package: false },
    })
    await here.admin.patch(`${ofPackage}/${attached.id}`, { active: true })
    await here.admin.patch(`/service-providers/${second.id}`, { active: false })
    expect((await here.admin.post(ofSubscription, asked)).body).toMatchObject({
      code: 'not_usable',
      details: { provider_active: false },
    })
    expect((await here.admin.post(ofSubscription, { package_provider_id: attached.id })).status).toBe(201)
  })

  test('made the default by many at once: there is one in the end', async () => {
    const { attached, subscription, ofSubscription } = await withSecond()
    const added = await here.admin.made(ofSubscription, { package_provider_id: attached.id })
    const ids = [added.id, subscription.providers[0].id]
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        here.admin.patch(`${ofSubscription}/${ids[at % 2]}`, { default: true }),
      ),
    )
    for (const { status } of answers) expect([200, 409]).toContain(status)
    expect(await defaults(ofSubscription)).toHaveLength(1)
  })
})

describe('providers of a package', () => {
  test('are attached once, for its service, and one of them is the default', async () => {
    const { package: sold, second, attached, ofPackage } = await withSecond()
    expect(attached).toMatchObject({ active: true, default: false, provider_name: second.provider_name })
    expect(refusal(await here.admin.post(ofPackage, { service_provider_id: second.id }))).toEqual([
      409,
      'already_exists',
      'service_provider_id',
    ])
    expect((await here.admin.patch(`${ofPackage}/${attached.id}`, { default: true })).body.default).toBe(true)
    expect(await defaults(ofPackage)).toEqual([attached.id])
    expect((await here.admin.patch(`${ofPackage}/${attached.id}`, { active: false })).body.code).toBe(
      'in_use',
    )
    expect((await here.admin.delete(`${ofPackage}/${attached.id}`)).body.code).toBe('in_use')
    const third = await provider()
    await here.admin.patch(`/service-providers/${third.id}`, { active: false })
    const inactive = { service_provider_id: third.id, default: true }
    expect((await here.admin.post(ofPackage, inactive)).body.code).toBe('not_usable')
    const log = await read(`/audit-entries?entity=ServicePackage&entity_id=${sold.id}`)
    expect(log.data[0]).toMatchObject({ action: 'packageProviders.update' })
  })

  test('that subscriptions use stay, and it says who', async () => {
    const { package: sold, subscription, second, attached, ofPackage } = await withSecond()
    await here.admin.patch(`${ofPackage}/${attached.id}`, { default: true })
    const [first] = sold.providers
    const refused = await here.admin.delete(`${ofPackage}/${first.id}`)
    const users = [{ id: subscription.id, name: subscription.name }]
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'in_use', details: { subscriptions: users } },
    ])
    const replaced = await here.admin.patch(`/service-packages/${sold.id}`, {
      providers: [{ service_provider_id: second.id }],
    })
    expect(replaced.body).toMatchObject({ code: 'in_use', details: { subscriptions: users } })
    const whole = await here.admin.delete(`/service-packages/${sold.id}`)
    expect(whole.body).toMatchObject({ code: 'in_use', details: { count: 1, subscriptions: users } })
  })

  test('the last one may go from a package that nobody has', async () => {
    const { id } = await provider()
    const sold = await here.admin.made('/service-packages', {
      name: fresh('Nobody’s'),
      providers: [{ service_provider_id: id }],
    })
    const [only] = sold.providers
    expect((await here.admin.delete(`/service-packages/${sold.id}/providers/${only.id}`)).status).toBe(200)
    expect((await read(`/service-packages/${sold.id}`)).providers).toEqual([])
  })
})
