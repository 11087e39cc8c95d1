import { passwordSql } from '@streamwise/api'
import { accounts, customers, insertSql, keyOf, memberships, rooms, users } from '@streamwise/db'
import { newUuid, type ROLES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, api, attempt, type Json, send, signIn } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, type Line } from './line.ts'

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

const line = (): Promise<Line> => buildLine(here.admin, simulator, `Scoped ${++made}`)

/** Where a role is held, by the column that says so. */
const PLACES = { customer_id: customers, account_id: accounts, room_id: rooms }

/** The owner of a customer, signed in, with one more role at a place (as invitations will give it). */
async function ownerWith(
  { customer }: Line,
  role: keyof typeof ROLES,
  column: keyof typeof PLACES,
  place: Json,
): Promise<Api> {
  const owner = (await here.admin.get(`/users/${customer.owner_id}`)).body
  const now = here.deployment.now()
  await here.database.write([
    insertSql(memberships, {
      uuid: newUuid(),
      created_at: now,
      updated_at: now,
      user_id: keyOf(users, owner.uuid),
      [column]: keyOf(PLACES[column], place.uuid),
      role,
      permissions: [],
      owner: false,
    }),
    passwordSql(owner.uuid, await here.deployment.hashPassword('a long password'), now),
  ])
  return api(here.target, await signIn(here.target, { email: owner.email, password: 'a long password' }))
}

const idsOf = async (browser: Api, path: string): Promise<string[]> =>
  (await browser.get(`${path}?limit=100`)).body.data.map(({ id }: Json) => id).sort()

test('an owner sees the customer with all below it, and what another role adds elsewhere', async () => {
  const own = await line()
  const other = await line()
  const second = await here.admin.made('/accounts', {
    account_name: 'Second',
    subscription_id: other.subscription.id,
  })
  const hidden = await here.admin.made('/rooms', { room_name: 'Hidden', account_id: second.id })
  const browser = await ownerWith(own, 'account_manager', 'account_id', other.account)

  expect(await idsOf(browser, '/customers')).toEqual([own.customer.id])
  expect(await idsOf(browser, '/subscriptions')).toEqual([own.subscription.id])
  expect(await idsOf(browser, '/accounts')).toEqual([own.account.id, other.account.id].sort())
  expect(await idsOf(browser, '/rooms')).toEqual([own.room.id, other.room.id].sort())
  expect((await browser.get(`/rooms/${hidden.id}`)).status).toBe(404)
  expect((await browser.get(`/accounts/${second.id}`)).status).toBe(404)
  expect((await browser.patch(`/rooms/${other.room.id}`, { room_name: 'Managed' })).status).toBe(200)
  expect((await browser.post('/rooms', { room_name: 'New', account_id: other.account.id })).status).toBe(201)
  expect((await browser.post('/rooms', { room_name: 'New', account_id: second.id })).status).toBe(404)
  expect((await browser.get(`/users/${other.customer.owner_id}`)).status).toBe(404)
})

test('a moderator of a room has that room alone, and only what moderators may', async () => {
  const own = await line()
  const other = await line()
  const hidden = await here.admin.made('/rooms', { room_name: 'Hidden', account_id: other.account.id })
  const browser = await ownerWith(own, 'moderator', 'room_id', other.room)

  expect(await idsOf(browser, '/rooms')).toEqual([own.room.id, other.room.id].sort())
  expect((await browser.get(`/rooms/${hidden.id}/tokens`)).status).toBe(404)
  expect((await browser.post(`/rooms/${other.room.id}/tokens`, { role: 'guest' })).status).toBe(201)
  expect((await browser.get(`/accounts/${other.account.id}`)).status).toBe(404)
  // Rooms are written where they own, so the permission is held: not here, so this room is none to write.
  expect((await browser.patch(`/rooms/${other.room.id}`, { room_name: 'Taken' })).status).toBe(404)
  expect((await browser.delete(`/rooms/${other.room.id}`)).status).toBe(404)
})

test('what comes along obeys where its own permission holds', async () => {
  const own = await line()
  const other = await line()
  const browser = await ownerWith(own, 'moderator', 'room_id', other.room)
  const { data } = (await browser.get('/rooms?include=customer,account')).body
  const byId = Object.fromEntries(data.map((room: Json) => [room.id, room]))
  expect(byId[own.room.id]).toMatchObject({
    customer: { id: own.customer.id },
    account: { id: own.account.id },
  })
  expect(byId[other.room.id]).toMatchObject({
    customer_id: other.customer.id,
    customer: null,
    account: null,
  })
})

test('a role with a suspended customer may look, one with an inactive customer may not', async () => {
  const own = await line()
  const other = await line()
  const browser = await ownerWith(own, 'viewer', 'customer_id', other.customer)
  const seesOther = async () => (await idsOf(browser, '/rooms')).includes(other.room.id)
  expect(await seesOther()).toBe(true)
  await here.admin.patch(`/customers/${other.customer.id}`, { status: 'suspended' })
  expect(await seesOther()).toBe(true)
  await here.admin.patch(`/customers/${other.customer.id}`, { status: 'inactive' })
  expect(await seesOther()).toBe(false)
  await here.admin.patch(`/customers/${own.customer.id}`, { status: 'inactive' })
  expect((await browser.get('/rooms')).status).toBe(403)
})

test('a customer’s users do not decide what the platform decides', async () => {
  const own = await line()
  const browser = await ownerWith(own, 'viewer', 'room_id', own.room)
  expect((await browser.patch(`/customers/${own.customer.id}`, { first_name: 'Bea' })).status).toBe(200)
  const refused = await browser.patch(`/customers/${own.customer.id}`, {
    status: 'suspended',
    delinquent: true,
  })
  expect(refused.status).toBe(403)
  expect(Object.keys(refused.body.errors)).toEqual(['status', 'delinquent'])
  const more = await browser.post('/accounts', { account_name: 'More', subscription_id: own.subscription.id })
  expect(more.body).toMatchObject({ code: 'forbidden', details: { feature: 'allow_create_account' } })
  for (const path of ['/service-providers', '/service-packages', '/service-provider-types'])
    expect((await browser.get(path)).status).toBe(403)
  expect((await browser.post('/api-credentials', { name: 'All', permissions: ['rooms:read'] })).status).toBe(
    403,
  )
})

test('an inactive user loses every session at once and can not sign in', async () => {
  const { customer, ...rest } = await line()
  const owner = await ownerWith({ customer, ...rest }, 'viewer', 'room_id', rest.room)
  const me = (await owner.get('/me')).body.user
  expect((await here.admin.patch(`/users/${me.id}`, { status: 'inactive' })).status).toBe(200)
  expect((await owner.get('/me')).status).toBe(401)
  const refused = await attempt(here.target, { email: me.email, password: 'a long password' })
  expect(refused.status).toBe(403)
  expect(refused.headers.getSetCookie()).toEqual([])
})

test('who changes their password keeps signing in with the new one, and the audit log tells of it', async () => {
  const place = await line()
  const owner = await ownerWith(place, 'viewer', 'room_id', place.room)
  const { email, id } = (await owner.get('/me')).body.user
  const change = (currentPassword: string) =>
    send(here.target, 'POST', '/auth/change-password', {
      auth: owner.auth,
      body: { currentPassword, newPassword: 'another long password' },
    })
  expect((await change('not the password')).status).toBe(422)
  expect((await change('a long password')).status).toBe(200)
  expect((await attempt(here.target, { email, password: 'a long password' })).status).toBe(401)
  expect((await attempt(here.target, { email, password: 'another long password' })).status).toBe(200)
  const entries = await here.admin.get(`/audit-entries?entity=User&entity_id=${id}`)
  expect(entries.body.data[0]).toMatchObject({
    action: 'users.changePassword',
    after: { password: 'changed' },
  })
})
