import { passwordSql } from '@streamwise/api'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, api, type Json, signIn } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, customerNamed } from './line.ts'

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
const customer = (more: object = {}): Promise<Json> =>
  here.admin.made('/customers', { ...customerNamed(fresh('Customer')), ...more })

test('telephones and documents are kept in one form, by creating and by changing alike', async () => {
  const contacts = {
    telephones: [{ type: 'landline', number: '+49 (0)30 123456' }],
    legal_documents: [
      { type: 'eu_vat', country: 'DE', value: '136 695 976' },
      { type: 'br_cnpj', country: 'BR', value: '12.ABC.345/01DE-35' },
    ],
  }
  const kept = {
    telephones: [{ number: '+4930123456' }],
    legal_documents: [{ value: 'DE136695976' }, { value: '12ABC34501DE35' }],
  }
  const { id } = await customer()
  expect(await customer(contacts)).toMatchObject(kept)
  expect((await here.admin.patch(`/customers/${id}`, contacts)).body).toMatchObject(kept)
})

test.each([
  [{ telephones: [{ type: 'mobile', number: '+4930123456' }] }, 'telephones.0.type'],
  [{ telephones: [{ type: 'mobile', number: '+99912345678' }] }, 'telephones.0.number'],
  [{ telephones: [{ type: 'mobile', number: '030 123456' }] }, 'telephones.0.number'],
  [
    { legal_documents: [{ type: 'br_cpf', country: 'BR', value: '111.444.777-36' }] },
    'legal_documents.0.value',
  ],
  [
    { legal_documents: [{ type: 'br_cpf', country: 'DE', value: '111.444.777-35' }] },
    'legal_documents.0.country',
  ],
  [{ legal_documents: [{ type: 'eu_vat', country: 'DE', value: 'DE136695977' }] }, 'legal_documents.0.value'],
  [{ hostname: 'platform.test' }, 'hostname'],
  [{ hostname: 'meet.platform.test' }, 'hostname'],
  [{ subdomain: 'www' }, 'subdomain'],
])('%j is refused at %s, by creating and by changing alike', async (input, field) => {
  const { id } = await customer()
  const created = await here.admin.post('/customers', { ...customerNamed(fresh('Refused')), ...input })
  const changed = await here.admin.patch(`/customers/${id}`, input)
  for (const answer of [created, changed])
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]])
})

test('customers of one name, made at once, all get a subdomain of their own', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      here.admin.post('/customers', { ...customerNamed('Same Name'), email: `same-${at}@example.com` }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  const subdomains = answers.map(({ body }) => body.subdomain)
  expect(new Set(subdomains).size).toBe(12)
  for (const subdomain of subdomains) expect(subdomain).toMatch(/^same-name(-[0-9a-z]{6})?$/)
})

test('a name that is reserved, or has no letter of a host name, still gets a subdomain', async () => {
  expect((await customer({ company_name: 'Admin' })).subdomain).toMatch(/^admin-[0-9a-z]{6}$/)
  expect((await customer({ company_name: '会社' })).subdomain).toMatch(/^customer-[0-9a-z]{6}$/)
})

test('a subdomain or host name that was asked for and is taken is refused', async () => {
  await customer({ subdomain: 'taken', hostname: 'taken.example.com' })
  const subdomain = await here.admin.post('/customers', {
    ...customerNamed(fresh('Late')),
    subdomain: 'TAKEN',
  })
  expect([subdomain.status, Object.keys(subdomain.body.errors)]).toEqual([409, ['subdomain']])
  const hostname = await here.admin.post('/customers', {
    ...customerNamed(fresh('Late')),
    hostname: 'Taken.Example.com',
  })
  expect([hostname.status, Object.keys(hostname.body.errors)]).toEqual([409, ['hostname']])
})

/** A user with a role on a customer, signed in. */
async function member(customer_id: string, role: string): Promise<Api & { user: Json }> {
  const email = `${fresh('member').replace(' ', '-')}@example.com`
  const user = await here.admin.made('/users', { email, first_name: 'Bia', last_name: 'Lima' })
  await here.admin.made('/memberships', { user_id: user.id, customer_id, role })
  return { ...(await signedIn(user)), user }
}

async function signedIn(user: Json): Promise<Api> {
  const hash = await here.deployment.hashPassword('a long password')
  await here.database.write([passwordSql(user.uuid, hash, here.deployment.now())])
  return api(here.target, await signIn(here.target, { email: user.email, password: 'a long password' }))
}

test('the owner and the platform name another owner, who was a member before; nobody else may', async () => {
  const { id, owner_id } = await customer()
  const owner = await signedIn((await here.admin.get(`/users/${owner_id}`)).body)
  const second = await member(id, 'viewer')
  const third = await member(id, 'customer_owner')
  const path = `/customers/${id}/owner`

  expect((await third.post(path, { user_id: third.user.id })).status).toBe(403)
  const { secret } = await credential(here.admin, ['customers:write', 'users:read'], id)
  expect((await api(here.target, { secret }).post(path, { user_id: third.user.id })).status).toBe(403)
  const narrow = await credential(here.admin, ['customers:write', 'users:read'])
  const lacking = await api(here.target, narrow).post(path, { user_id: third.user.id })
  expect([lacking.status, Object.keys(lacking.body.errors)]).toEqual([403, ['user_id']])

  expect((await owner.post(path, { user_id: second.user.id })).body.owner_id).toBe(second.user.id)
  expect((await owner.post(path, { user_id: third.user.id })).status).toBe(403)
  expect((await here.admin.post(path, { user_id: third.user.id })).body.owner_id).toBe(third.user.id)
  const { data } = (await here.admin.get(`/memberships?customer_id=${id}`)).body
  expect(data).toHaveLength(3)
  for (const { user_id, owner: owns, role } of data)
    expect([owns, role]).toEqual([user_id === third.user.id, 'customer_owner'])
  const [entry] = (await here.admin.get(`/audit-entries?entity=Customer&entity_id=${id}`)).body.data
  expect(entry).toMatchObject({
    action: 'customers.transferOwnership',
    before: { owner_id: second.user.id },
    after: { owner_id: third.user.id },
  })
})

test('an owner is an active member, and is named from the newest version', async () => {
  const { id, version } = await customer()
  const path = `/customers/${id}/owner`
  const other = await customer()
  const stranger = await here.admin.post(path, { user_id: other.owner_id })
  expect([stranger.status, Object.keys(stranger.body.errors)]).toEqual([422, ['user_id']])
  expect((await here.admin.post(path, { user_id: '0123abcd' })).status).toBe(404)
  const { user } = await member(id, 'viewer')
  await here.admin.patch(`/users/${user.id}`, { status: 'inactive' })
  const inactive = await here.admin.post(path, { user_id: user.id })
  expect([inactive.status, Object.keys(inactive.body.errors)]).toEqual([422, ['user_id']])
  await here.admin.patch(`/users/${user.id}`, { status: 'active' })
  await here.admin.patch(`/customers/${id}`, { first_name: 'Bea' })
  expect((await here.admin.post(path, { user_id: user.id, version })).body.code).toBe('stale_version')
})

test('of two owners named at once there is one, and the other request is told', async () => {
  const { id } = await customer()
  const one = await member(id, 'viewer')
  const two = await member(id, 'viewer')
  const answers = await Promise.all(
    [one, two].map(({ user }) => here.admin.post(`/customers/${id}/owner`, { user_id: user.id })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const { data } = (await here.admin.get(`/memberships?customer_id=${id}`)).body
  expect(data.filter((each: Json) => each.owner)).toHaveLength(1)
})

test('terminating a customer ends all that is below it, says so, and does not begin it again', async () => {
  const {
    customer: owner,
    subscription,
    account,
    room,
  } = await buildLine(here.admin, simulator, fresh('Ends'))
  const made = await credential(here.admin, ['rooms:read'], owner.id)
  await here.admin.patch(`/customers/${owner.id}`, { status: 'terminated' })
  const [entry] = (await here.admin.get(`/audit-entries?entity=Customer&entity_id=${owner.id}`)).body.data
  expect(entry.after).toMatchObject({
    status: 'terminated',
    ended: { subscriptions: 1, accounts: 1, rooms: 1, api_credentials: 1, invitations: 0 },
  })
  await here.admin.patch(`/customers/${owner.id}`, { status: 'active' })
  for (const path of [`/subscriptions/${subscription.id}`, `/accounts/${account.id}`, `/rooms/${room.id}`])
    expect((await here.admin.get(path)).body.status).toBe('inactive')
  expect((await here.admin.get(`/api-credentials/${made.id}`)).body.revoked_at).not.toBeNull()
})

test('deleting a terminated customer says all that went along, and leaves its neighbours alone', async () => {
  const line = await buildLine(here.admin, simulator, fresh('Gone'))
  const other = await buildLine(here.admin, simulator, fresh('Stays'))
  await here.admin.made(`/rooms/${line.room.id}/join`, { name: 'Ana', token: line.token.token })
  await credential(here.admin, ['rooms:read'], line.customer.id)
  expect((await here.admin.delete(`/customers/${line.customer.id}`)).body.code).toBe('not_usable')
  await here.admin.patch(`/customers/${line.customer.id}`, { status: 'terminated' })
  const { body } = await here.admin.delete(`/customers/${line.customer.id}`)
  expect(body.removed).toEqual({
    jobs: 0,
    invitations: 0,
    memberships: 1,
    room_tokens: 1,
    room_access_codes: 0,
    meetings: 1,
    recordings: 0,
    meeting_participants: 0,
    rooms: 1,
    accounts: 1,
    subscriptions: 1,
    api_credentials: 1,
  })
  const [entry] = (await here.admin.get('/audit-entries?action=customers.delete&limit=1')).body.data
  expect(entry.before.removed).toEqual(body.removed)
  for (const path of [
    `/customers/${line.customer.id}`,
    `/rooms/${line.room.id}`,
    `/accounts/${line.account.id}`,
  ])
    expect((await here.admin.get(path)).status).toBe(404)
  for (const path of [`/customers/${other.customer.id}`, `/rooms/${other.room.id}/tokens/${other.token.id}`])
    expect((await here.admin.get(path)).status).toBe(200)
})

test('a list is filtered by what an admin knows of a customer', async () => {
  const one = await customer({
    country: 'PT',
    currency: 'CHF',
    delinquent: true,
    external_id: 'crm-1',
    status: 'suspended',
  })
  const found = async (query: string) =>
    (await here.admin.get(`/customers?${query}`)).body.data.map(({ id }: Json) => id)
  for (const filter of [
    'country=pt',
    'currency=CHF',
    'external_id=crm-1',
    `email=${one.email.toUpperCase()}`,
    'delinquent=true',
    'status=suspended',
  ])
    expect(await found(filter), filter).toEqual([one.id])
  const at = encodeURIComponent(one.created_at)
  expect(await found(`country=PT&created_since=${at}`)).toEqual([one.id])
  expect(await found(`country=PT&created_until=${at}`)).toEqual([])
  expect((await here.admin.get('/customers?country=XX')).body.errors).toHaveProperty('country')
  expect((await here.admin.get('/customers?created_since=today')).body.errors).toHaveProperty('created_since')
})

test('nothing is made below a customer who is suspended in the same moment', async () => {
  const { customer: owner, account } = await buildLine(here.admin, simulator, fresh('Racing'))
  const [, ...rooms] = await Promise.all([
    here.admin.patch(`/customers/${owner.id}`, { status: 'suspended' }),
    ...Array.from({ length: 20 }, () =>
      here.admin.post('/rooms', { room_name: 'Late', account_id: account.id }),
    ),
  ])
  for (const { status, body } of rooms)
    if (status !== 201) expect([status, body.code]).toEqual([409, 'not_usable'])
  const { status, body } = await here.admin.post('/rooms', { room_name: 'Late', account_id: account.id })
  expect([status, body.code]).toEqual([409, 'not_usable'])
})
