import { PERMISSIONS, type Permission, ROLES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, type Line } from './line.ts'
import { holding, person } from './people.ts'

let here: Here
let simulator: Simulator
let line: Line
let made = 0

beforeAll(async () => {
  here = await platformHere()
  simulator = await startSimulator()
  line = await buildLine(here.admin, simulator, 'Members')
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

/** The membership by which a customer is owned. */
const ownersOf = async ({ customer }: Line): Promise<Json> =>
  (await here.admin.get(`/customers/${customer.id}/users?owner=true`)).body.data[0]

const ownRole = (...permissions: string[]): Promise<Json> =>
  here.admin.made('/roles', { name: `Own role ${++made}`, permissions })

describe('a membership', () => {
  test('is given, changed and taken away, each with the next request', async () => {
    const { user, browser } = await holding(here, { room_id: line.room.id, role: 'viewer' })
    expect((await browser.post(`/rooms/${line.room.id}/end`)).status).toBe(403)
    const { data } = (await here.admin.get(`/users/${user.id}/memberships`)).body
    expect(data).toEqual([
      expect.objectContaining({
        user: expect.objectContaining({ id: user.id, email: user.email }),
        place: { object: 'Room', id: line.room.id, name: line.room.room_name },
        role: 'viewer',
        owner: false,
      }),
    ])
    const path = `/memberships/${data[0].id}`
    expect((await here.admin.patch(path, { permissions: ['rooms:end'] })).status).toBe(200)
    expect((await browser.post(`/rooms/${line.room.id}/end`)).status).toBe(200)
    expect((await here.admin.patch(path, { version: 1, role: 'moderator' })).body.code).toBe('stale_version')
    expect((await here.admin.delete(path)).status).toBe(200)
    expect((await browser.get('/rooms')).status).toBe(403)
  })

  test('is one a user and place, at one place, with a role that there is', async () => {
    const user = await person(here)
    const give = (input: Json) =>
      here.admin.post('/memberships', { user_id: user.id, role: 'viewer', ...input })
    expect((await give({ account_id: line.account.id })).status).toBe(201)
    const twice = await give({ account_id: line.account.id })
    expect([twice.status, twice.body.code]).toEqual([409, 'already_exists'])
    const two = await give({ account_id: line.account.id, room_id: line.room.id })
    expect([two.status, Object.keys(two.body.errors)]).toEqual([422, ['customer_id']])
    for (const [role, errors] of [
      ['no such', ['role']],
      ['', ['role']],
      ['admin', ['role']],
    ] as const) {
      const refused = await give({ room_id: line.room.id, role })
      expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, errors])
    }
    const idle = await give({ room_id: line.room.id, permissions: ['service_providers:read'] })
    expect([idle.status, Object.keys(idle.body.errors)]).toEqual([422, ['permissions']])
  })

  test('is found by its user’s name and address, by role, owner and place', async () => {
    const user = await person(here)
    await here.admin.made('/memberships', { user_id: user.id, room_id: line.room.id, role: 'moderator' })
    const found = async (query: string) =>
      (await here.admin.get(`/memberships?${query}`)).body.data.map((each: Json) => each.user_id)
    expect(await found(`search=${user.last_name}`)).toEqual([user.id])
    expect(await found(`search=${user.email}&role=moderator`)).toEqual([user.id])
    expect(await found(`search=${user.email}&owner=true`)).toEqual([])
    expect(await found(`search=${user.email}&platform=true`)).toEqual([])
    expect(await found(`room_id=${line.room.id}&search=Bia`)).toContain(user.id)
    const of = async (path: string) =>
      (await here.admin.get(path)).body.data.map((each: Json) => each.user_id).includes(user.id)
    expect(await of(`/rooms/${line.room.id}/users`)).toBe(true)
    expect(await of(`/accounts/${line.account.id}/users`)).toBe(false)
    expect(await of(`/accounts/${line.account.id}/users?below=true`)).toBe(true)
    expect(await of(`/customers/${line.customer.id}/users`)).toBe(false)
    expect(await of(`/customers/${line.customer.id}/users?below=true`)).toBe(true)
  })

  test('is given by a customer’s people only to people they know, and within what is theirs', async () => {
    const other = await buildLine(here.admin, simulator, `Strangers ${++made}`)
    const { browser } = await holding(here, { customer_id: line.customer.id, role: 'customer_owner' })
    const { user: colleague } = await holding(here, { room_id: line.room.id, role: 'viewer' })
    const stranger = await person(here)
    const give = (input: Json) => browser.post('/memberships', { role: 'viewer', ...input })
    expect((await give({ user_id: colleague.id, account_id: line.account.id })).status).toBe(201)
    expect((await give({ user_id: stranger.id, account_id: line.account.id })).body.errors).toHaveProperty(
      'user_id',
    )
    const beyond = await give({ user_id: colleague.id, account_id: other.account.id })
    expect([beyond.status, Object.keys(beyond.body.errors)]).toEqual([404, ['account_id']])
    expect((await give({ user_id: colleague.id })).status).toBe(403)
    await here.admin.patch(`/customers/${line.customer.id}`, { status: 'suspended' })
    expect((await give({ user_id: colleague.id, customer_id: line.customer.id })).body.code).toBe(
      'not_usable',
    )
    await here.admin.patch(`/customers/${line.customer.id}`, { status: 'active' })
  })
})

describe('nobody', () => {
  test('changes their own permissions, nor leaves the platform by themselves', async () => {
    const { browser, memberships } = await holding(
      here,
      { role: 'admin' },
      { customer_id: line.customer.id, role: 'viewer' },
    )
    const [platform, customer] = memberships
    for (const { id } of memberships)
      expect((await browser.patch(`/memberships/${id}`, { role: 'viewer' })).status).toBe(403)
    const more = { user_id: platform.user_id, account_id: line.account.id, role: 'viewer' }
    expect((await browser.post('/memberships', more)).status).toBe(403)
    expect(
      (await browser.post(`/users/${platform.user_id}/memberships/sync`, { memberships: [] })).status,
    ).toBe(403)
    expect((await browser.delete(`/memberships/${platform.id}`)).status).toBe(403)
    expect((await browser.delete(`/memberships/${customer.id}`)).status).toBe(200)
  })

  test('takes from somebody what they could not have given', async () => {
    const managing = await ownRole(
      'memberships:read',
      'memberships:write',
      'memberships:delete',
      ...ROLES.viewer,
    )
    const { browser } = await holding(here, { customer_id: line.customer.id, role: managing.code })
    const { memberships } = await holding(here, { account_id: line.account.id, role: 'account_manager' })
    const path = `/memberships/${memberships[0].id}`
    expect((await browser.patch(path, { role: 'viewer' })).status).toBe(403)
    expect((await browser.delete(path)).body.details.lacking).toContain('rooms:write')
    const { memberships: small } = await holding(here, { account_id: line.account.id, role: 'viewer' })
    expect(
      (await browser.patch(`/memberships/${small[0].id}`, { role: 'moderator' })).body.errors,
    ).toHaveProperty('role')
    expect((await browser.delete(`/memberships/${small[0].id}`)).status).toBe(200)
  })

  test('but an admin makes an admin, or takes that away', async () => {
    const all = (await here.admin.get('/permissions')).body.data.map(({ code }: Json) => code)
    const everything = await ownRole(...all)
    const { browser } = await holding(here, { role: everything.code })
    const { memberships } = await holding(here, { role: 'admin' })
    const { id } = await person(here)
    expect((await browser.post('/memberships', { user_id: id, role: 'support' })).status).toBe(201)
    const { id: another } = await person(here)
    expect((await browser.post('/memberships', { user_id: another, role: 'admin' })).status).toBe(403)
    expect((await browser.delete(`/memberships/${memberships[0].id}`)).status).toBe(403)
    expect((await here.browser.delete(`/memberships/${memberships[0].id}`)).status).toBe(200)
  })

  test('takes an owner’s role away or makes it less', async () => {
    const owner = await ownersOf(line)
    for (const refused of [
      await here.admin.delete(`/memberships/${owner.id}`),
      await here.admin.patch(`/memberships/${owner.id}`, { role: 'viewer' }),
      await here.admin.post(`/users/${owner.user_id}/memberships/sync`, { memberships: [] }),
    ])
      expect([refused.status, refused.body.code]).toEqual([409, 'in_use'])
  })

  test('makes the platform nobody’s, not even two at once', async () => {
    await using fresh = await platformHere()
    const second = await holding(fresh, { role: 'admin' })
    const [first] = (await fresh.admin.get('/memberships?platform=true&sort=created_at')).body.data
    const answers = await Promise.all([
      second.browser.delete(`/memberships/${first.id}`),
      fresh.browser.delete(`/memberships/${second.memberships[0].id}`),
      fresh.admin.patch(`/memberships/${first.id}`, { role: 'support' }),
      fresh.admin.patch(`/users/${first.user_id}`, { status: 'inactive' }),
      fresh.admin.post(`/users/${second.user.id}/memberships/sync`, { memberships: [] }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([200]))
    const { data } = (await fresh.admin.get('/memberships?platform=true&role=admin')).body
    expect(data.filter(({ user }: Json) => user.status === 'active')).toHaveLength(1)
  })
})

describe('sync', () => {
  test('makes a user’s memberships exactly those that are named, within the caller’s reach', async () => {
    const other = await buildLine(here.admin, simulator, `Beyond ${++made}`)
    const { browser } = await holding(here, { customer_id: line.customer.id, role: 'customer_owner' })
    const { user } = await holding(
      here,
      { room_id: line.room.id, role: 'viewer' },
      { account_id: line.account.id, role: 'viewer' },
      { account_id: other.account.id, role: 'viewer' },
    )
    const path = `/users/${user.id}/memberships/sync`
    const wanted = [
      { customer_id: line.customer.id, role: 'viewer', permissions: ['rooms:end'] },
      { account_id: line.account.id, role: 'moderator' },
    ]
    const answer = await browser.post(path, { memberships: wanted })
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body.data.map(({ role, place }: Json) => [place.object, role])).toEqual([
      ['Account', 'moderator'],
      ['Customer', 'viewer'],
    ])
    const after = (await here.admin.get(`/users/${user.id}/memberships?sort=created_at`)).body.data
    expect(after.map(({ place }: Json) => place.id)).toEqual([
      line.account.id,
      other.account.id,
      line.customer.id,
    ])
    const again = await browser.post(path, { memberships: wanted })
    expect(again.body).toEqual(answer.body)
  })

  test('happens whole or not at all, and says where it fails', async () => {
    const { user } = await holding(here, { room_id: line.room.id, role: 'viewer' })
    const sync = (...memberships: Json[]) =>
      here.admin.post(`/users/${user.id}/memberships/sync`, { memberships })
    const account = { account_id: line.account.id, role: 'viewer' }
    expect(Object.keys((await sync(account, account)).body.errors)).toEqual(['memberships.1'])
    expect(Object.keys((await sync(account, { role: 'none' })).body.errors)).toEqual(['memberships.1.role'])
    expect((await sync(account, { room_id: '0123abcd', role: 'viewer' })).body.errors).toHaveProperty([
      'memberships.1.room_id',
    ])
    expect((await sync(...Array(51).fill(account))).status).toBe(422)
    const { data } = (await here.admin.get(`/users/${user.id}/memberships`)).body
    expect(data.map(({ place }: Json) => place.object)).toEqual(['Room'])
  })

  test('takes nothing away without the right to', async () => {
    const { user } = await holding(here, { room_id: line.room.id, role: 'viewer' })
    const { secret } = await credential(here.admin, ['memberships:write', 'rooms:read'], line.customer.id)
    const machine = api(here.target, { secret })
    const answer = await machine.post(`/users/${user.id}/memberships/sync`, { memberships: [] })
    expect(answer.body).toMatchObject({ code: 'forbidden', details: { permission: 'memberships:delete' } })
  })
})

test('what a user may do is told place by place, with why', async () => {
  const role = await ownRole('rooms:read', 'jobs:read')
  const { user } = await holding(
    here,
    { customer_id: line.customer.id, role: role.code, permissions: ['rooms:end'] },
    { role: 'support' },
  )
  const { data } = (await here.admin.get(`/users/${user.id}/permissions?sort=created_at`)).body
  expect(data[0]).toMatchObject({
    place: { object: 'Customer', id: line.customer.id },
    role: role.code,
    of_role: ['rooms:read'],
    besides: ['rooms:end'],
    permissions: ['rooms:end', 'rooms:read'],
    owner: false,
    in_effect: true,
  })
  expect(data[1]).toMatchObject({ place: null, role: 'support' })
  await here.admin.patch(`/users/${user.id}`, { status: 'inactive' })
  const later = (await here.admin.get(`/users/${user.id}/permissions`)).body.data
  expect(later.map((each: Json) => each.in_effect)).toEqual([false, false])
})

describe('a role of the operator’s own', () => {
  test('is changed for all who hold it, with their next request', async () => {
    const role = await ownRole('rooms:read')
    const { browser } = await holding(here, { customer_id: line.customer.id, role: role.code })
    expect((await browser.get('/accounts')).status).toBe(403)
    await here.admin.patch(`/roles/${role.id}`, { permissions: ['rooms:read', 'accounts:read'] })
    expect((await browser.get('/accounts')).body.data).toHaveLength(1)
  })

  test('can’t be deleted while it is held, and has the code that its name makes', async () => {
    const role = await here.admin.made('/roles', { name: 'Équipe — Suporte', permissions: ['rooms:read'] })
    expect(role).toMatchObject({ code: 'equipe_suporte', built_in: false })
    const { memberships } = await holding(here, { room_id: line.room.id, role: role.code })
    const refused = await here.admin.delete(`/roles/${role.id}`)
    expect([refused.status, refused.body.details]).toEqual([409, { memberships: 1, invitations: 0 }])
    await here.admin.delete(`/memberships/${memberships[0].id}`)
    expect((await here.admin.delete(`/roles/${role.id}`)).status).toBe(200)
    const taken = await here.admin.post('/roles', { name: 'Viewer', permissions: ['rooms:read'] })
    expect([taken.status, Object.keys(taken.body.errors)]).toEqual([409, ['name']])
  })

  test('takes in nothing that its editor lacks, and nothing of what the editor holds by it', async () => {
    const editing = await ownRole('roles:read', 'roles:write', 'rooms:read', 'rooms:end')
    const role = await ownRole('rooms:read', 'rooms:delete')
    const { browser } = await holding(here, { role: editing.code })
    const edit = (id: string, ...permissions: string[]) => browser.patch(`/roles/${id}`, { permissions })
    expect((await edit(role.id, 'rooms:read', 'rooms:delete', 'users:delete')).status).toBe(403)
    expect((await edit(role.id, 'rooms:read')).status).toBe(403)
    expect((await edit(role.id, 'rooms:read', 'rooms:delete', 'rooms:end')).status).toBe(200)
    expect((await edit(editing.id, 'roles:read', 'roles:write', 'rooms:read')).status).toBe(403)
    expect((await browser.patch(`/roles/${editing.id}`, { description: 'Ours' })).status).toBe(200)
    const all = await browser.post('/roles', { name: `More ${++made}`, permissions: ['customers:read'] })
    expect([all.status, Object.keys(all.body.errors)]).toEqual([403, ['permissions']])
  })

  test('is seen below the platform where it can be given there, and else like none', async () => {
    const given = await ownRole('rooms:read', 'rooms:end')
    const staff = await ownRole('rooms:read', 'jobs:read')
    const { browser } = await holding(here, { customer_id: line.customer.id, role: 'customer_owner' })
    const { data } = (await browser.get('/roles?limit=100&sort=created_at')).body
    const codes: string[] = data.map(({ code }: Json) => code)
    expect(codes.slice(0, 4)).toEqual(['customer_owner', 'account_manager', 'moderator', 'viewer'])
    expect(codes).toContain(given.code)
    expect(codes).not.toContain(staff.code)
    for (const { permissions } of data)
      expect(permissions.filter((code: Permission) => PERMISSIONS[code].platform)).toEqual([])
    expect((await browser.get(`/roles?search=${staff.code}`)).body.data).toEqual([])
    expect((await browser.get(`/roles/${given.id}`)).status).toBe(200)
    expect((await browser.get(`/roles/${staff.id}`)).status).toBe(404)
    expect((await browser.post('/roles', { name: 'Mine', permissions: ['rooms:read'] })).status).toBe(403)
    expect((await browser.patch(`/roles/${given.id}`, { name: 'Mine' })).status).toBe(403)
    expect((await browser.delete(`/roles/${given.id}`)).status).toBe(403)
    const { browser: viewer } = await holding(here, { room_id: line.room.id, role: 'viewer' })
    expect((await viewer.get('/roles')).status).toBe(403)
  })

  test('is none of those that come with the platform', async () => {
    const { data } = (await here.admin.get('/roles?built_in=true&sort=created_at')).body
    expect(data.map(({ code }: Json) => code)).toEqual([
      'admin',
      'support',
      'customer_owner',
      'account_manager',
      'moderator',
      'viewer',
    ])
    expect(data[5].permissions).toEqual(ROLES.viewer)
    for (const { id } of data) {
      expect((await here.admin.patch(`/roles/${id}`, { name: 'Mine' })).status).toBe(403)
      expect((await here.admin.delete(`/roles/${id}`)).status).toBe(403)
    }
  })
})

describe('a user', () => {
  test('is made, changed and deleted by the platform', async () => {
    const user = await here.admin.made('/users', {
      email: ' New.Person@Example.com ',
      username: 'New.Person',
      first_name: 'New',
      last_name: 'Person',
    })
    expect(user).toMatchObject({ email: 'new.person@example.com', username: 'new.person', locale: 'en' })
    const again = await here.admin.post('/users', { ...input(user), username: 'another' })
    expect([again.status, Object.keys(again.body.errors)]).toEqual([409, ['email']])
    const called = await here.admin.post('/users', { ...input(user), email: 'x@example.com' })
    expect([called.status, Object.keys(called.body.errors)]).toEqual([409, ['username']])
    expect((await here.admin.patch(`/users/${user.id}`, { username: 'other' })).status).toBe(422)
    expect((await here.admin.patch(`/users/${user.id}`, { email: 'moved@example.com' })).body).toMatchObject({
      email: 'moved@example.com',
      email_verified_at: null,
    })
    const { memberships, ...gone } = await holding(here, { room_id: line.room.id, role: 'viewer' })
    const answer = await here.admin.delete(`/users/${gone.user.id}`)
    expect(answer.body.removed).toEqual({ memberships: 1, sessions: 1 })
    expect((await gone.browser.get('/me')).status).toBe(401)
    expect((await here.admin.get(`/memberships/${memberships[0].id}`)).status).toBe(404)
  })

  const input = ({ email, username, first_name, last_name }: Json) => ({
    email,
    username,
    first_name,
    last_name,
  })

  test('who owns something, oneself and the last admin are not deleted', async () => {
    const owner = await ownersOf(line)
    const refused = await here.admin.delete(`/users/${owner.user_id}`)
    expect([refused.status, refused.body.details.owner_of[0].id]).toEqual([409, line.customer.id])
    const me = (await here.browser.get('/me')).body.user
    expect((await here.browser.delete(`/users/${me.id}`)).status).toBe(403)
    const admins = (await here.admin.get('/memberships?platform=true&role=admin')).body.data
    for (const { id, user_id } of admins)
      if (user_id !== me.id) await here.browser.delete(`/memberships/${id}`)
    expect((await here.admin.delete(`/users/${me.id}`)).body.code).toBe('in_use')
  })

  test('does not fall into the hands of who may do less: neither address, status nor deletion', async () => {
    const clerk = await ownRole('users:read', 'users:write', 'users:delete')
    const { browser } = await holding(here, { role: clerk.code })
    const { user: boss } = await holding(here, { role: 'support' })
    const { user: nobody } = await holding(here)
    for (const [user, status] of [
      [boss, 403],
      [nobody, 200],
    ] as const) {
      const path = `/users/${user.id}`
      expect((await browser.patch(path, { email: `taken.${user.email}` })).status).toBe(status)
      expect((await browser.patch(path, { status: 'inactive' })).status).toBe(status)
      expect((await browser.patch(path, { first_name: 'Bea' })).status).toBe(200)
      expect((await browser.delete(path)).status).toBe(status)
    }
  })

  test('changes their own name, language and zone, and nothing else of themselves', async () => {
    const { browser, user } = await holding(here, { room_id: line.room.id, role: 'viewer' })
    const changed = await browser.patch('/me', { first_name: 'Bea', timezone: 'Europe/Berlin', version: 1 })
    expect(changed.body).toMatchObject({
      id: user.id,
      first_name: 'Bea',
      timezone: 'Europe/Berlin',
      version: 2,
    })
    expect((await browser.patch('/me', { first_name: 'Bia', version: 1 })).body.code).toBe('stale_version')
    for (const name of ['email', 'status', 'username', 'user_metadata'])
      expect((await browser.patch('/me', { [name]: 'x' })).status).toBe(422)
    expect((await here.admin.patch('/me', { first_name: 'Bea' })).status).toBe(403)
  })

  test('who is made inactive has no session left when they are active again', async () => {
    const { browser, user } = await holding(here, { room_id: line.room.id, role: 'viewer' })
    await here.admin.patch(`/users/${user.id}`, { status: 'inactive' })
    await here.admin.patch(`/users/${user.id}`, { status: 'active' })
    expect((await browser.get('/me')).status).toBe(401)
  })
})
