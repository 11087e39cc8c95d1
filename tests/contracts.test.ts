import { tick } from '@streamwise/api'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine } from './line.ts'

const DAY = 86_400_000
const MINUTE = 60_000
let now = Date.now()
let here: Here
let simulator: Simulator
let made = 0

beforeAll(async () => {
  here = await platformHere(undefined, { now: () => now })
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const fresh = (word: string) => `${word} ${++made}`
const line = () => buildLine(here.admin, simulator, fresh('Contract'))
/** A monthly contract that begins now; `terms` are agreed on otherwise than in the package. */
async function contract(terms: Json = {}): Promise<Json> {
  const built = await line()
  const input = { package_id: built.package.id, subscriber_id: built.customer.id, ...terms }
  return here.admin.made('/subscriptions', input)
}
const get = async ({ id }: Json): Promise<Json> => (await here.admin.get(`/subscriptions/${id}`)).body
const act = (action: string, { id }: Json, input: Json = {}) =>
  here.admin.post(`/subscriptions/${id}/${action}`, input)
/** Lets time pass to a moment, and the clock do its work. */
async function until(moment: string): Promise<void> {
  now = Math.max(now, Date.parse(moment))
  await clock()
}
async function clock(): Promise<void> {
  now += 5 * MINUTE
  await dueJobs()
}
/** Does all that is due, mails that go nowhere included. */
async function dueJobs(): Promise<void> {
  while ((await tick(here.deployment, here.database, { atOnce: 50 })) > 0);
}
const entriesOf = async ({ id }: Json, action: string): Promise<Json[]> =>
  (await here.admin.get(`/audit-entries?entity=Subscription&entity_id=${id}&action=${action}`)).body.data

/** A contract without what tells it from another one, and one write from another. */
const alike = ({ id, uuid, ulid, version, created_at, updated_at, tag, name, ...rest }: Json) => ({
  ...rest,
  package_id: null,
  subscriber_id: null,
  providers: rest.providers.length,
})

describe('renewing', () => {
  test('a and then b is the same as a + b, to the last attribute', async () => {
    const [one, other] = [await contract(), await contract()]
    await act('renew', one, { cycles: 2 })
    await act('renew', one, { cycles: 3 })
    await act('renew', other, { cycles: 5 })
    const [twice, once] = [await get(one), await get(other)]
    expect(alike(twice)).toEqual(alike(once))
    expect(twice).toMatchObject({ cycles: 6, starts_at: one.starts_at, version: 3 })
    expect(once.version).toBe(2)
  })

  test('refuses too many periods, an old version, and what is no number', async () => {
    const held = await contract()
    expect((await act('renew', held, { cycles: 121 })).status).toBe(422)
    expect((await act('renew', held, { cycles: '3' })).status).toBe(422)
    expect((await act('renew', held, { cycles: 0 })).status).toBe(422)
    expect((await act('renew', held, { version: 9 })).body.code).toBe('stale_version')
    const far = await contract({ periodicity: 1_000, periodicity_type: 'year' })
    const refused = await act('renew', far, { cycles: 3 })
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['cycles']])
    const late = { starts_at: '9999-12-31T00:00:00Z' }
    const built = await line()
    const input = { package_id: built.package.id, subscriber_id: built.customer.id, ...late }
    expect((await here.admin.post('/subscriptions', input)).body.errors).toHaveProperty('starts_at')
  })

  test('two at once never lose one: one of them is told to look again', async () => {
    const held = await contract()
    const answers = await Promise.all([act('renew', held), act('renew', held), act('renew', held)])
    const done = answers.filter(({ status }) => status === 200).length
    expect((await get(held)).cycles).toBe(1 + done)
    for (const { status, body } of answers)
      if (status !== 200) expect([status, body.code]).toEqual([409, 'stale_version'])
  })
})

describe('canceling', () => {
  test('holds at the end, tells why in the log, and can be taken back until then', async () => {
    const held = await contract()
    const reason = 'Moves to another city.'
    const { body } = await act('cancel', held, { reason })
    expect(body).toMatchObject({ status: 'active', is_active: true, cancels_at: held.ends_at })
    expect((await entriesOf(held, 'subscriptions.cancel'))[0]?.after).toMatchObject({ reason })
    expect((await act('renew', held)).body).toMatchObject({ code: 'not_usable' })
    expect((await act('cancel', held)).body.code).toBe('not_usable')
    expect((await act('uncancel', held)).body).toMatchObject({ cancels_at: null, canceled_at: null })
    expect((await act('uncancel', held)).body.code).toBe('not_usable')
  })

  test('now stops everything at once', async () => {
    const { subscription, account } = await line()
    const left = (await act('cancel', subscription, { cancel_now: true })).body
    expect(left).toMatchObject({ status: 'canceled', cancels_at: left.canceled_at })
    const room = await here.admin.post('/rooms', { room_name: 'Late', account_id: account.id })
    expect([room.status, room.body.code]).toEqual([409, 'not_usable'])
    expect((await here.admin.patch(`/subscriptions/${subscription.id}`, { status: 'active' })).status).toBe(
      409,
    )
    expect((await act('renew', subscription, { uncancel: true })).body).toMatchObject({
      status: 'active',
      cancels_at: null,
      cycles: 2,
    })
  })
})

describe('suspending', () => {
  test('is told apart from expiry, and means the same as setting the status', async () => {
    const { subscription, room } = await line()
    const body = (await act('suspend', subscription, { reason: 'Unpaid.' })).body
    expect(body).toMatchObject({ status: 'suspended', suspended_by: 'platform' })
    expect((await act('suspend', subscription)).body.code).toBe('not_usable')
    expect((await here.admin.get(`/rooms/${room.id}`)).status).toBe(200)
    const live = (await act('unsuspend', subscription)).body
    expect(live).toMatchObject({ status: 'active', suspended_by: null, suspended_at: null })
    expect((await act('unsuspend', subscription)).body.code).toBe('not_usable')
    const patched = await here.admin.patch(`/subscriptions/${subscription.id}`, { status: 'suspended' })
    expect(patched.body).toMatchObject({ status: 'suspended', suspended_by: 'platform' })
  })
})

describe('terms', () => {
  test('another periodicity counts from the end of what is paid', async () => {
    const held = await contract()
    const year = { periodicity: 1, periodicity_type: 'year' }
    const { body } = await here.admin.patch(`/subscriptions/${held.id}`, year)
    expect(body).toMatchObject({ ends_at: held.ends_at, anchor_at: held.ends_at, cycles: 0 })
    const renewed = (await act('renew', held)).body
    expect(new Date(renewed.ends_at).getUTCFullYear()).toBe(new Date(held.ends_at).getUTCFullYear() + 1)
    const longer = { grace_period: 10, grace_interval: 'day' }
    const later = (await here.admin.patch(`/subscriptions/${held.id}`, longer)).body
    expect(Date.parse(later.grace_ends_at)).toBe(Date.parse(later.ends_at) + 10 * DAY)
  })
})

describe('the clock', () => {
  test('ends what is over after its grace, as the system, and renewing brings it back', async () => {
    const { subscription, account, room, token } = await line()
    const grace = { grace_period: 3, grace_interval: 'day' }
    await here.admin.patch(`/subscriptions/${subscription.id}`, grace)
    const { ends_at, grace_ends_at } = await get(subscription)
    await until(ends_at)
    expect(await get(subscription)).toMatchObject({ is_active: true, status: 'active' })
    await until(grace_ends_at)
    const over = await get(subscription)
    expect(over).toMatchObject({ is_active: false, status: 'suspended', suspended_by: 'expiry' })

    const [entry] = await entriesOf(subscription, 'subscriptions.expire')
    expect(entry).toMatchObject({
      actor_type: 'system',
      before: { is_active: true, status: 'active' },
      after: { is_active: false, status: 'suspended', suspended_by: 'expiry' },
    })
    const create = () => here.admin.post('/rooms', { room_name: 'Another', account_id: account.id })
    expect((await create()).body.code).toBe('not_usable')
    const join = await here.admin.post(`/rooms/${room.id}/join`, { name: 'Ana', token: token.token })
    expect(join.status).toBe(409)

    expect((await act('unsuspend', subscription)).body.message).toContain('Renew')
    expect((await act('renew', subscription)).body).toMatchObject({
      is_active: true,
      status: 'active',
      starts_at: ends_at,
      suspended_by: null,
    })
    expect((await create()).status).toBe(201)
  })

  test('begins the next paid period, and ends a canceled contract without grace', async () => {
    const held = await contract({ grace_period: 5, grace_interval: 'day' })
    const paid = (await act('renew', held)).body
    await until(held.ends_at)
    expect(await get(held)).toMatchObject({
      starts_at: held.ends_at,
      ends_at: paid.ends_at,
      status: 'active',
    })
    await act('cancel', held)
    await until(paid.ends_at)
    expect(await get(held)).toMatchObject({ status: 'canceled', is_active: false, suspended_by: null })
    expect((await act('uncancel', held)).body).toMatchObject({ status: 'active', is_active: true })
  })

  test('run twice at once does everything once, however much there is', async () => {
    const built = await line()
    const ids: string[] = []
    for (let n = 0; n < 120; n++) {
      const input = { package_id: built.package.id, subscriber_id: built.customer.id }
      ids.push((await here.admin.made('/subscriptions', input)).id)
    }
    const { ends_at } = await get({ id: ids[0] })
    now = Math.max(now, Date.parse(ends_at)) + 5 * MINUTE
    await Promise.all([dueJobs(), dueJobs(), dueJobs()])
    const list = `/subscriptions?package_id=${built.package.id}&status=active&total=true`
    expect((await here.admin.get(list)).body.meta.total).toBe(0)
    for (const id of [ids[0], ids[119]])
      expect(await entriesOf({ id }, 'subscriptions.expire')).toHaveLength(1)
    await clock()
    expect(await entriesOf({ id: ids[0] }, 'subscriptions.expire')).toHaveLength(1)
  })
})

describe('deleting', () => {
  test('takes everything below along, and says what', async () => {
    const { subscription, account, room } = await line()
    await here.admin.made(`/rooms/${room.id}/access-codes`, { role: 'guest' })
    await here.admin.made(`/rooms/${room.id}/tokens`, { role: 'guest' })
    expect((await here.admin.delete(`/subscriptions/${subscription.id}`)).body.code).toBe('not_usable')
    await here.admin.patch(`/subscriptions/${subscription.id}`, { status: 'inactive' })
    const { body } = await here.admin.delete(`/subscriptions/${subscription.id}`)
    expect(body).toMatchObject({ object: 'Subscription', deleted: true })
    expect(body.removed).toMatchObject({ accounts: 1, rooms: 1, room_tokens: 2, room_access_codes: 1 })
    for (const path of [`/rooms/${room.id}`, `/accounts/${account.id}`, `/subscriptions/${subscription.id}`])
      expect((await here.admin.get(path)).status).toBe(404)
  })

  test('of a terminated contract goes over being inactive', async () => {
    const held = await contract()
    const set = (status: string) => here.admin.patch(`/subscriptions/${held.id}`, { status })
    expect((await set('terminated')).status).toBe(200)
    expect((await set('active')).body.code).toBe('not_usable')
    expect((await act('renew', held)).body.code).toBe('not_usable')
    expect((await set('inactive')).status).toBe(200)
    expect((await here.admin.delete(`/subscriptions/${held.id}`)).status).toBe(200)
  })
})

test('a customer’s users see contracts, and decide nothing about them', async () => {
  const { customer, subscription } = await line()
  const { secret } = await here.admin.made('/api-credentials', {
    name: 'Theirs',
    permissions: ['subscriptions:read'],
    customer_id: customer.id,
  })
  const theirs = api(here.target, { secret })
  expect((await theirs.get(`/subscriptions/${subscription.id}/features`)).status).toBe(200)
  expect((await theirs.get(`/subscriptions/${subscription.id}/providers`)).body.data).toHaveLength(1)
  expect((await theirs.post(`/subscriptions/${subscription.id}/renew`, {})).status).toBe(403)
})

test('many are switched off and deleted at once, or none of them', async () => {
  const held = [await contract(), await contract(), await contract()]
  const ids = held.map(({ id }) => id)
  await act('suspend', held[2])
  await here.admin.patch(`/subscriptions/${ids[1]}`, { status: 'terminated' })
  const refused = await here.admin.patch('/subscriptions', { ids, status: 'active' })
  expect([refused.body.code, Object.keys(refused.body.errors)]).toEqual(['not_usable', ['ids.1']])
  expect((await get(held[2])).status).toBe('suspended')
  expect((await here.admin.patch('/subscriptions', { ids, status: 'inactive' })).status).toBe(200)
  expect((await here.admin.delete(`/subscriptions?ids=${ids.join(',')}`)).body).toMatchObject({ ids })
})
