import { runDueJobs } from '@streamwise/api'
import { PERMISSIONS, type Permission, permissionsOf, ROLE_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Api, api, attempt, type Json, signIn } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, type Line } from './line.ts'
import { holding } from './people.ts'

const DAY = 24 * 3_600_000
const PASSWORD = 'a long password'

let here: Here
let simulator: Simulator
let line: Line
let now = Date.now()
let made = 0
const mails: { to: string; subject: string; text: string }[] = []

beforeAll(async () => {
  here = await platformHere(same => same, { now: () => now })
  here.deployment.mail = { send: async mail => void mails.push(mail) }
  simulator = await startSimulator()
  line = await buildLine(here.admin, simulator, 'Inviting')
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const address = () => `guest${++made}@example.com`
const nobody = (): Api => api(here.target)

/** The mails that an address has got by now. */
async function mailsTo(email: string) {
  while (await runDueJobs(here.deployment, here.database));
  return mails.filter(({ to }) => to === email)
}

/** What a link names, and what opens it. */
function keysOf(text: string): { id: string; token: string } {
  const [, id = '', token = ''] =
    /\/dashboard\/(?:invitation|password)\/(\w+)#token=([\w.-]+)/.exec(text) ?? []
  return { id, token }
}
const lastKeys = async (email: string) => keysOf((await mailsTo(email)).at(-1)?.text ?? '')

const invite = (input: Json) =>
  here.admin.post('/invitations', { email: address(), role: 'viewer', ...input })
const newcomer = { password: PASSWORD, first_name: 'Bia', last_name: 'Lima' }
const accept = ({ id, ...input }: Json, by: Api = nobody()) => by.post(`/invitations/${id}/accept`, input)
const preview = ({ id, ...input }: Json) => nobody().post(`/invitations/${id}/preview`, input)

describe('an invitation', () => {
  test('goes by mail, says what it is about, and makes a new user a member', async () => {
    const email = address()
    const invitation = (
      await here.browser.post('/invitations', {
        email: email.toUpperCase(),
        account_id: line.account.id,
        role: 'account_manager',
        locale: 'pt-BR',
      })
    ).body
    expect(invitation).toMatchObject({ email, status: 'open', url: null, place: { object: 'Account' } })
    const [mail] = await mailsTo(email)
    expect(mail?.subject).toBe(`Convite para ${line.account.account_name}`)
    expect(mail?.text).toContain('Ada Min convida você')
    const keys = keysOf(mail?.text ?? '')
    expect(keys.id).toBe(invitation.id)
    expect((await preview(keys)).body).toMatchObject({
      email,
      place: { object: 'Account', name: line.account.account_name },
      role_name: 'Account manager',
      invited_by_name: 'Ada Min',
      needs: 'account',
    })
    const bare = await accept(keys)
    expect([bare.status, Object.keys(bare.body.errors).sort()]).toEqual([
      422,
      ['first_name', 'last_name', 'password'],
    ])
    expect((await accept({ ...keys, ...newcomer })).body).toMatchObject({ email, status: 'accepted' })
    const browser = api(here.target, await signIn(here.target, { email, password: PASSWORD }))
    expect((await browser.get('/me')).body).toMatchObject({
      user: { email, first_name: 'Bia', locale: 'pt-BR', email_verified_at: expect.any(String) },
      roles: ['account_manager'],
      platform: false,
    })
    expect((await browser.get('/accounts')).body.data.map(({ id }: Json) => id)).toEqual([line.account.id])
    const { body } = await here.admin.get(`/invitations/${invitation.id}`)
    expect(body).toMatchObject({ status: 'accepted', accepted_by: (await browser.get('/me')).body.user.id })
  })

  test('is accepted by the signed-in user whose address it is for, and by nobody else', async () => {
    const { user, browser } = await holding(here)
    const { browser: other } = await holding(here)
    await invite({ email: user.email, customer_id: line.customer.id })
    const keys = await lastKeys(user.email)
    expect((await preview(keys)).body.needs).toBe('sign_in')
    expect((await accept({ ...keys, ...newcomer })).status).toBe(401)
    expect((await accept(keys, other)).status).toBe(403)
    expect((await accept(keys, browser)).status).toBe(200)
    expect((await browser.get('/rooms')).body.data).toHaveLength(1)
    const used = await accept(keys, browser)
    expect([used.status, used.body.details.status]).toEqual([409, 'accepted'])
  })

  test('gives a user without a password one, and leaves their name', async () => {
    const email = address()
    const { id } = await here.admin.made('/users', {
      email,
      first_name: 'Ana',
      last_name: 'Reis',
      send_welcome: false,
    })
    await invite({ email, room_id: line.room.id })
    const keys = await lastKeys(email)
    expect((await preview(keys)).body.needs).toBe('password')
    expect((await accept({ ...keys, ...newcomer })).status).toBe(200)
    expect((await attempt(here.target, { email, password: PASSWORD })).status).toBe(200)
    expect((await here.admin.get(`/users/${id}`)).body).toMatchObject({ first_name: 'Ana' })
  })

  test('is accepted once, also by ten at the same time', async () => {
    const email = address()
    await invite({ email, room_id: line.room.id })
    const keys = await lastKeys(email)
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept({ ...keys, ...newcomer })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body } of answers)
      if (status !== 200)
        expect([status, ['not_usable', 'already_exists'].includes(body.code)]).toEqual([409, true])
    const { data } = (await here.admin.get(`/memberships?search=${email}`)).body
    expect(data).toHaveLength(1)
  })

  test('says what became of it to who has the link, and nothing to who has not', async () => {
    const missing = { id: '0123abcd', token: 'x' }
    const hidden = await preview(missing)
    const { id } = (await invite({ room_id: line.room.id })).body
    for (const token of ['x', '', 'a'.repeat(43)]) {
      const wrong = await preview({ id, token })
      if (token) expect({ ...wrong.body, request_id: '' }).toEqual({ ...hidden.body, request_id: '' })
      else expect(wrong.status).toBe(422)
    }
    const email = address()
    const revoked = (await invite({ email, room_id: line.room.id })).body
    const keys = await lastKeys(email)
    expect((await here.admin.post(`/invitations/${revoked.id}/revoke`)).body.status).toBe('revoked')
    expect((await here.admin.post(`/invitations/${revoked.id}/revoke`)).status).toBe(200)
    for (const answer of [await preview(keys), await accept({ ...keys, ...newcomer })])
      expect([answer.status, answer.body.details.status]).toEqual([409, 'revoked'])
    expect((await here.admin.post(`/invitations/${revoked.id}/resend`)).body.code).toBe('not_usable')
    expect((await preview({ ...missing, id: revoked.id })).body.code).toBe('not_found')
  })

  test('expires, can be sent again with a new link, and the old link is dead', async () => {
    const email = address()
    const { id } = (await invite({ email, room_id: line.room.id, expires_in_days: 2 })).body
    const old = await lastKeys(email)
    now += 2 * DAY - 1
    expect((await preview(old)).status).toBe(200)
    now += 1
    const late = await accept({ ...old, ...newcomer })
    expect([late.status, late.body.details.status]).toEqual([409, 'expired'])
    expect(
      (await here.admin.get('/invitations?status=expired&limit=100')).body.data.map((each: Json) => each.id),
    ).toContain(id)
    expect((await here.admin.post(`/invitations/${id}/resend`)).body).toMatchObject({
      status: 'open',
      url: null,
    })
    expect((await preview(old)).status).toBe(404)
    expect((await accept({ ...(await lastKeys(email)), ...newcomer })).status).toBe(200)
  })

  test('is one an address and place while it is open, and none for a member', async () => {
    const email = address()
    const input = { email, room_id: line.room.id, expires_in_days: 1 }
    const first = (await invite(input)).body
    const second = await invite(input)
    expect([second.status, second.body.details]).toEqual([409, { invitation_id: first.id }])
    expect((await invite({ ...input, room_id: undefined, account_id: line.account.id })).status).toBe(201)
    now += DAY
    expect((await invite(input)).status).toBe(201)
    expect((await here.admin.get(`/invitations/${first.id}`)).body.status).toBe('revoked')
    await accept({ ...(await lastKeys(email)), ...newcomer })
    const member = await invite(input)
    expect([member.status, Object.keys(member.body.errors)]).toEqual([409, ['email']])
  })

  test('of ten at once for one address, one is made', async () => {
    const email = address()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => invite({ email, room_id: line.room.id })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
  })

  test('opens nothing while the customer is not active', async () => {
    const { customer } = await buildLine(here.admin, simulator, `Closing ${++made}`)
    const email = address()
    expect((await invite({ email, customer_id: customer.id })).status).toBe(201)
    const keys = await lastKeys(email)
    for (const status of ['suspended', 'inactive', 'terminated']) {
      await here.admin.patch(`/customers/${customer.id}`, { status })
      const refused = await accept({ ...keys, ...newcomer })
      expect(refused.body.code, refused.text).toBe('not_usable')
    }
    expect((await here.admin.get(`/users?search=${email}`)).body.data).toEqual([])
  })

  test('goes only to the domains that the customer allows', async () => {
    const other = await buildLine(here.admin, simulator, `Strict ${++made}`)
    const path = `/customers/${other.customer.id}`
    await here.admin.patch(path, { allowed_domains_registration: ['school.example'] })
    for (const [email, status] of [
      ['a@school.example', 201],
      ['b@SCHOOL.example', 201],
      ['a@sub.school.example', 422],
      ['school.example@example.com', 422],
    ] as const) {
      const answer = await invite({ email, room_id: other.room.id })
      expect([email, answer.status]).toEqual([email, status])
      if (status === 422) expect(Object.keys(answer.body.errors)).toEqual(['email'])
    }
  })

  test('is handed over as a link where the platform sends no mail', async () => {
    const { mail } = here.deployment
    here.deployment.mail = null
    try {
      const { id, url } = (await invite({ room_id: line.room.id })).body
      expect(url).toContain(`/dashboard/invitation/${id}#token=`)
      const again = (await here.admin.post(`/invitations/${id}/resend`)).body.url
      expect(again).not.toBe(url)
      expect((await preview(keysOf(url))).status).toBe(404)
      expect((await accept({ ...keysOf(again), ...newcomer })).status).toBe(200)
      const user = await here.admin.made('/users', { email: address(), first_name: 'A', last_name: 'B' })
      expect(user.password_url).toContain(`/dashboard/password/${user.id}#token=`)
      const refused = await nobody().post('/password-resets', { email: user.email })
      expect([refused.status, refused.body.code]).toEqual([409, 'not_usable'])
    } finally {
      here.deployment.mail = mail
    }
  })

  test('wrong links from one address are slowed down', async () => {
    await using fresh = await platformHere()
    const guess = () => api(fresh.target).post('/invitations/0123abcd/preview', { token: 'guess' })
    for (let tried = 1; tried <= 50; tried++) expect((await guess()).status).toBe(404)
    expect((await guess()).status).toBe(429)
  })
})

// The rules on a sheet of paper: rights flow down, and nobody gives what they don't hold at that place.
describe('a role is given by who holds all of it at that place or above', () => {
  const PLACES = ['platform', 'customer', 'account', 'room'] as const
  type PlaceName = (typeof PLACES)[number]
  const extra: Permission[] = ['memberships:write']
  const at = (place: PlaceName, of: Line): Json =>
    place === 'platform' ? {} : { [`${place}_id`]: of[place].id }

  function expected(from: PlaceName, to: PlaceName, mine: string, theirs: string, own: boolean): number {
    const wholePlatform = from === 'platform'
    if (to === 'platform' && !wholePlatform) return 403
    const below = PLACES.indexOf(from) <= PLACES.indexOf(to)
    if (!wholePlatform && !(own && below)) return 404
    if (to !== 'platform' && (theirs === 'admin' || theirs === 'support')) return 422
    if (theirs === 'admin' && mine !== 'admin') return 403
    const held = permissionsOf(mine, extra)
    const given = [...permissionsOf(theirs)].filter(code => to === 'platform' || !PERMISSIONS[code].platform)
    return given.every(code => held.has(code)) ? 201 : 403
  }

  const cases = PLACES.flatMap(from =>
    ROLE_CODES.filter(mine => from === 'platform' || !['admin', 'support'].includes(mine)).map(mine => ({
      from,
      mine,
    })),
  )
  let elsewhere: Line
  beforeAll(async () => {
    elsewhere = await buildLine(here.admin, simulator, 'Elsewhere')
  })

  test.each(cases)('$mine of a $from', async ({ from, mine }) => {
    const { browser } = await holding(here, { ...at(from, line), role: mine, permissions: extra })
    for (const own of [true, false])
      for (const to of PLACES)
        for (const theirs of ROLE_CODES) {
          const place = at(to, own ? line : elsewhere)
          const answer = await browser.post('/invitations', { email: address(), role: theirs, ...place })
          const label = `${theirs} of a ${to}${own ? '' : ' elsewhere'}`
          expect([label, answer.status], answer.text).toEqual([label, expected(from, to, mine, theirs, own)])
        }
  })
})

describe('a password', () => {
  // Sessions end by the machine's own clock.
  beforeEach(() => {
    now = Date.now()
  })

  const withPassword = async () => (await holding(here)).user
  const forgot = (email: string) => nobody().post('/password-resets', { email })
  const choose = ({ id, ...input }: Json) =>
    nobody().post(`/password-resets/${id}`, { password: 'another long password', ...input })

  test('is chosen by a new user with the link of the welcome mail', async () => {
    const email = address()
    await here.admin.made('/users', { email, first_name: 'Bia', last_name: 'Lima', locale: 'pt' })
    const [mail] = await mailsTo(email)
    expect(mail?.subject).toBe('Boas-vindas à plataforma StreamWise')
    now += 7 * DAY - 1
    expect((await choose(keysOf(mail?.text ?? ''))).body).toEqual({ object: 'User', email })
    expect((await attempt(here.target, { email, password: 'another long password' })).status).toBe(200)
  })

  test('a customer’s new owner gets a link too, unless told otherwise', async () => {
    const owners = [address(), address()]
    for (const [at, email] of owners.entries())
      await here.admin.made('/customers', { first_name: 'A', last_name: 'B', email, send_welcome: at === 0 })
    expect(await Promise.all(owners.map(async email => (await mailsTo(email)).length))).toEqual([1, 0])
  })

  test('is chosen anew by mail, once, and every session ends', async () => {
    const { user, browser } = await holding(here)
    expect((await forgot(user.email)).body).toEqual({ object: 'PasswordReset', requested: true })
    const keys = await lastKeys(user.email)
    const answers = await Promise.all(Array.from({ length: 5 }, () => choose(keys)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await choose(keys)).status).toBe(404)
    expect((await browser.get('/me')).status).toBe(401)
    expect((await attempt(here.target, { email: user.email, password: PASSWORD })).status).toBe(401)
    expect(
      (await attempt(here.target, { email: user.email, password: 'another long password' })).status,
    ).toBe(200)
    const { data } = (
      await here.admin.get(`/audit-entries?entity=User&entity_id=${user.id}&action=passwords.reset`)
    ).body
    expect(data[0]).toMatchObject({ actor_id: user.id, after: { password: 'changed' } })
  })

  test('the link dies with time, with the password and with the address', async () => {
    const late = await withPassword()
    await forgot(late.email)
    now += 3_600_000
    const old = await lastKeys(late.email)
    now += 3_600_000
    expect((await choose(old)).body.code).toBe('not_usable')
    const moved = await withPassword()
    await forgot(moved.email)
    const keys = await lastKeys(moved.email)
    await here.admin.patch(`/users/${moved.id}`, { email: address() })
    expect((await choose(keys)).status).toBe(404)
    const [end = '', mac = ''] = keys.token.split('.')
    for (const token of [`${end}x.${mac}`, `${end}.`, '.', 'NaN.x', mac])
      expect((await choose({ ...keys, token })).status).toBe(404)
  })

  test('asking reads alike for an unknown address, an inactive user and a user, and is slowed down', async () => {
    const inactive = await withPassword()
    await here.admin.patch(`/users/${inactive.id}`, { status: 'inactive' })
    const known = await withPassword()
    for (const email of ['ghost@example.com', inactive.email, known.email]) {
      const answers = []
      for (let asked = 0; asked < 4; asked++) answers.push(await forgot(email))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
      expect(answers[0]?.body).toEqual({ object: 'PasswordReset', requested: true })
    }
    expect(await mailsTo('ghost@example.com')).toEqual([])
    expect(await mailsTo(inactive.email)).toEqual([])
    // Those that wait are one.
    expect(await mailsTo(known.email)).toHaveLength(1)
  })

  test('a link is sent only by who may do all that the user may', async () => {
    const role = await here.admin.made('/roles', {
      name: `Clerk ${++made}`,
      permissions: ['users:read', 'users:write'],
    })
    const { browser } = await holding(here, { role: role.code })
    const { user: boss } = await holding(here, { role: 'support' })
    expect((await browser.post(`/users/${boss.id}/password-link`)).status).toBe(403)
    const user = await withPassword()
    expect((await browser.post(`/users/${user.id}/password-link`)).body).toMatchObject({
      id: user.id,
      url: null,
    })
    expect(await mailsTo(user.email)).toHaveLength(1)
  })
})
