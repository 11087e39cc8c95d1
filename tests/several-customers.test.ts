import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, type Line } from './line.ts'
import { holding } from './people.ts'

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

const line = (name: string): Promise<Line> => buildLine(here.admin, simulator, `${name} ${++made}`)
const customersOf = async (browser: Api): Promise<Json[]> => (await browser.get('/me')).body.customers
const emails = async (of: Api, path: string): Promise<string[]> =>
  (await of.get(path)).body.data.map(({ email }: Json) => email).sort()

test('one is told the customers that one has roles in, by name, and what holds in each', async () => {
  const [bela, aurora] = [await line('Bela'), await line('aurora')]
  const { browser } = await holding(
    here,
    { customer_id: bela.customer.id, role: 'viewer' },
    { room_id: aurora.room.id, role: 'moderator' },
    { account_id: aurora.account.id, role: 'account_manager' },
  )
  const [first, second, ...others] = await customersOf(browser)
  expect(others).toEqual([])
  expect(first).toMatchObject({
    id: aurora.customer.id,
    name: aurora.customer.company_name,
    status: 'active',
  })
  expect(second).toMatchObject({ id: bela.customer.id, name: bela.customer.company_name, status: 'active' })
  expect(first?.permissions).toEqual(expect.arrayContaining(['rooms:write', 'rooms:end']))
  expect(second?.permissions).toContain('rooms:read')
  expect(second?.permissions).not.toContain('rooms:write')
  const { permissions } = (await browser.get('/me')).body
  expect(new Set([first, second].flatMap(one => one?.permissions))).toEqual(new Set(permissions))
})

test('of a suspended customer one is told what may be looked at, of an inactive one nothing', async () => {
  const [own, other] = [await line('Own'), await line('Other')]
  const { browser } = await holding(
    here,
    { customer_id: own.customer.id, role: 'viewer' },
    { customer_id: other.customer.id, role: 'customer_owner' },
  )
  const there = async () => (await customersOf(browser)).find(({ id }) => id === other.customer.id)
  expect((await there())?.permissions).toContain('rooms:write')
  await here.admin.patch(`/customers/${other.customer.id}`, { status: 'suspended' })
  expect(await there()).toMatchObject({ status: 'suspended' })
  expect((await there())?.permissions).toContain('rooms:read')
  expect((await there())?.permissions).not.toContain('rooms:write')
  await here.admin.patch(`/customers/${other.customer.id}`, { status: 'inactive' })
  expect((await customersOf(browser)).map(({ id }) => id)).toEqual([own.customer.id])
})

test('who belongs to none is told none, a credential its own, and the platform’s people theirs besides', async () => {
  const { customer } = await line('Bound')
  expect(await customersOf((await holding(here)).browser)).toEqual([])
  expect(await customersOf(here.browser)).toEqual([])
  const { secret } = await credential(here.admin, ['rooms:read'], customer.id)
  const own = await api(here.target, { secret }).get('/me')
  expect(own.body.customers).toEqual([
    { id: customer.id, name: customer.company_name, status: 'active', permissions: ['rooms:read'] },
  ])
  const both = await holding(here, { role: 'support' }, { customer_id: customer.id, role: 'viewer' })
  const [told] = await customersOf(both.browser)
  expect(told).toMatchObject({ id: customer.id })
  // What holds on the platform holds there, too, but not what has an effect on the platform alone.
  const { permissions } = (await both.browser.get('/me')).body
  expect(permissions).toContain('service_providers:read')
  expect(told?.permissions).toContain('meetings:read')
  expect(told?.permissions).not.toContain('service_providers:read')
})

test('of more than a hundred customers, the first hundred by name are told', async () => {
  const grants: Json[] = []
  for (let n = 0; n < 102; n++) {
    const name = `Many ${String(n).padStart(3, '0')}`
    const { id } = await here.admin.made('/customers', {
      company_name: name,
      first_name: 'Ana',
      last_name: 'Souza',
      email: `many${n}@example.com`,
    })
    grants.push({ customer_id: id, role: 'viewer' })
  }
  const { browser } = await holding(here, ...grants.toReversed())
  const names = (await customersOf(browser)).map(({ name }) => name)
  expect([names.length, names[0], names.at(-1)]).toEqual([100, 'Many 000', 'Many 099'])
}, 60_000)

test('people and invitations are listed by the customer that they are of, with all below it', async () => {
  const [own, other] = [await line('People'), await line('Strangers')]
  const { user, browser } = await holding(
    here,
    { customer_id: own.customer.id, role: 'customer_owner' },
    { room_id: other.room.id, role: 'moderator' },
  )
  const low = await holding(here, { room_id: own.room.id, role: 'viewer' })
  const inOwn = [user.email, low.user.email, own.customer.email].sort()
  expect(await emails(browser, `/users?customer_id=${own.customer.id}`)).toEqual(inOwn)
  expect(await emails(here.admin, `/users?customer_id=${own.customer.id}`)).toEqual(inOwn)
  expect(await emails(browser, `/users?customer_id=${own.customer.id}&search=${low.user.email}`)).toEqual([
    low.user.email,
  ])

  await here.admin.made('/invitations', { email: 'low@people.example', room_id: own.room.id, role: 'viewer' })
  await here.admin.made('/invitations', {
    email: 'high@people.example',
    customer_id: own.customer.id,
    role: 'viewer',
  })
  const invited = (more: string) => emails(here.admin, `/invitations?customer_id=${own.customer.id}${more}`)
  expect(await invited('')).toEqual(['high@people.example'])
  expect(await invited('&below=true')).toEqual(['high@people.example', 'low@people.example'])
  const { data } = (await here.admin.get(`/memberships?account_id=${own.account.id}&below=true`)).body
  expect(data.map(({ user_id }: Json) => user_id)).toContain(low.user.id)
})

test('nobody is told by a filter that somebody whom they know belongs to another customer', async () => {
  const [own, other] = [await line('Known'), await line('Hidden')]
  const both = await holding(
    here,
    { customer_id: own.customer.id, role: 'viewer' },
    { customer_id: other.customer.id, role: 'viewer' },
  )
  const { browser } = await holding(here, { customer_id: own.customer.id, role: 'customer_owner' })
  expect(await emails(browser, `/users?customer_id=${own.customer.id}`)).toContain(both.user.email)
  expect(await emails(browser, `/users?customer_id=${other.customer.id}`)).toEqual([])
  expect(await emails(browser, '/users?customer_id=nobodyxx')).toEqual([])
  expect((await browser.get('/users?customer=x')).status).toBe(422)
})

test('what is left of its limits is nothing, not missing, to who sees but a part of a customer', async () => {
  const [own, other] = [await line('Part'), await line('Apart')]
  const reads = await here.admin.made('/roles', {
    name: 'Reads plans',
    permissions: ['subscriptions:read', 'meetings:read'],
  })
  const { browser } = await holding(here, { account_id: own.account.id, role: reads.code })
  for (const what of ['/statistics/quotas?', '/statistics?from=2026-11-01&until=2026-11-21&']) {
    expect((await browser.get(`${what}customer_id=${own.customer.id}`)).status, what).toBe(200)
    expect((await browser.get(`${what}customer_id=${other.customer.id}`)).status, what).toBe(404)
  }
})
