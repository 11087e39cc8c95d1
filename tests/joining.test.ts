import { passwordSql } from '@streamwise/api'
import { accounts, customers, insertSql, keyOf, memberships, rooms, sql, users } from '@streamwise/db'
import { FEATURES, newUuid } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, api, type Json, signIn } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, type Line } from './line.ts'

let here: Here
let simulator: Simulator
let now = Date.now()
let made = 0

beforeAll(async () => {
  here = await platformHere()
  here.deployment.now = () => now
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const line = (features: Parameters<typeof buildLine>[3] = []): Promise<Line> =>
  buildLine(here.admin, simulator, `Door ${++made}`, features)
const nobody = () => api(here.target)
const join = (by: Api, room: Json, input: object = {}) =>
  by.post(`/rooms/${room.id}/join`, { name: 'Ana', ...input })

/** What packages of meetings sell. */
const CATALOGUE = FEATURES.filter(({ service_types }) => service_types.includes('meet'))

const PLACES = { customer: customers, account: accounts, room: rooms }

/** Another customer's owner, signed in, with a role at a place of this line. */
async function member(of: Line, role: string, level: keyof typeof PLACES): Promise<Api> {
  const { customer } = await line()
  const owner = (await here.admin.get(`/users/${customer.owner_id}`)).body
  await here.database.write([
    insertSql(memberships, {
      uuid: newUuid(),
      created_at: now,
      updated_at: now,
      user_id: keyOf(users, owner.uuid),
      [`${level}_id`]: keyOf(PLACES[level], of[level].uuid),
      role,
      permissions: [],
      owner: false,
    }),
    passwordSql(owner.uuid, await here.deployment.hashPassword('a long password'), now),
  ])
  return api(here.target, await signIn(here.target, { email: owner.email, password: 'a long password' }))
}

describe('who has a right to a room comes in without a link', () => {
  test.each([
    ['viewer', 'room', 'attendee'],
    ['moderator', 'room', 'moderator'],
    ['account_manager', 'account', 'moderator'],
    ['viewer', 'account', 'attendee'],
    ['customer_owner', 'customer', 'moderator'],
  ] as const)('a %s of the %s as %s', async (role, level, place) => {
    const own = await line()
    const browser = await member(own, role, level)
    const { user } = (await browser.get('/me')).body
    expect((await browser.get(`/rooms/${own.room.id}/invitation`)).body).toMatchObject({
      role: place,
      needs_code: false,
      name: `${user.first_name} ${user.last_name}`,
    })
    expect((await join(browser, own.room)).body.role).toBe(place)
  })

  test('but into no other room, and nobody else does', async () => {
    const own = await line()
    const other = await line()
    const browser = await member(own, 'moderator', 'room')
    for (const by of [browser, nobody(), api(here.target, { secret: 'swk_nonsense' })]) {
      const refused = await join(by, other.room)
      expect([refused.status, refused.body.details]).toEqual([404, { reason: 'no_such_link' }])
    }
    const { secret } = await credential(here.admin, ['rooms:read', 'rooms:write'], own.customer.id)
    expect((await join(api(here.target, { secret }), own.room)).status).toBe(404)
  })

  test('a link says it all where one is opened, and a wrong one opens nothing', async () => {
    const own = await line()
    const browser = await member(own, 'moderator', 'room')
    const { token } = await here.admin.made(`/rooms/${own.room.id}/tokens`, { role: 'guest' })
    expect((await join(browser, own.room, { token })).body.role).toBe('guest')
    expect((await join(browser, own.room, { token: 'wrong' })).status).toBe(404)
  })

  test('a public room’s guests’ code is not asked of them', async () => {
    const own = await line()
    await here.admin.patch(`/rooms/${own.room.id}`, { is_public: true })
    await here.admin.made(`/rooms/${own.room.id}/access-codes`, { role: 'guest' })
    expect((await join(await member(own, 'viewer', 'room'), own.room)).body.role).toBe('attendee')
    expect((await join(nobody(), own.room)).body.details).toEqual({ reason: 'code_needed' })
  })

  test('but not from another site’s page', async () => {
    const own = await line()
    const browser = await member(own, 'moderator', 'room')
    const forged = await browser.post(
      `/rooms/${own.room.id}/join`,
      { name: 'Ana' },
      { origin: 'https://evil.example' },
    )
    expect([forged.status, forged.body.code]).toEqual([403, 'cross_origin'])
  })
})

describe('nobody is let in', () => {
  test.each<[string, (made: Line) => [path: string, change: object], string]>([
    ['an inactive room', l => [`/rooms/${l.room.id}`, { status: 'inactive' }], 'room_inactive'],
    ['an inactive account', l => [`/accounts/${l.account.id}`, { status: 'inactive' }], 'account_inactive'],
    ['a suspended account', l => [`/accounts/${l.account.id}`, { status: 'suspended' }], 'account_suspended'],
    [
      'a suspended customer',
      l => [`/customers/${l.customer.id}`, { status: 'suspended' }],
      'customer_suspended',
    ],
    [
      'an inactive customer',
      l => [`/customers/${l.customer.id}`, { status: 'inactive' }],
      'customer_inactive',
    ],
  ])('to %s, whatever they bring', async (_, change, reason) => {
    const own = await line()
    const { code } = await here.admin.made(`/rooms/${own.room.id}/access-codes`, { role: 'moderator' })
    const browser = await member(own, 'moderator', 'room')
    const [path, values] = change(own)
    expect((await here.admin.patch(path, values)).status).toBe(200)
    const byLink = { token: own.token.token }
    for (const refused of [
      await join(nobody(), own.room, byLink),
      await join(nobody(), own.room, { ...byLink, code }),
      await join(nobody(), own.room, { ...byLink, code: 'WRONG' }),
      await nobody().get(`/rooms/${own.room.id}/invitation?token=${own.token.token}`),
      ...(reason === 'customer_inactive' ? [] : [await join(browser, own.room)]),
    ])
      expect(refused.body, refused.text).toMatchObject({ code: 'not_usable', details: { reason } })
  })

  test('where the minutes are used up, until they are counted anew or more are sold', async () => {
    const own = await line([{ code: 'participant_minutes', value: 100 }])
    const use = (used: number, resets_at: number | null, may_exceed: number) =>
      here.database.write([
        sql`INSERT INTO subscription_usage (subscription_id, code, used, resets_at, may_exceed)
          SELECT id, 'participant_minutes', ${used}, ${resets_at}, ${may_exceed} FROM subscriptions WHERE uuid = ${own.subscription.uuid}
          ON CONFLICT (subscription_id, code) DO UPDATE SET used = excluded.used, resets_at = excluded.resets_at, may_exceed = excluded.may_exceed`,
      ])
    const status = async () => (await join(nobody(), own.room, { token: own.token.token })).status
    await use(99, null, 0)
    expect(await status()).toBe(200)
    await use(100, null, 0)
    const refused = await join(nobody(), own.room, { token: own.token.token })
    expect(refused.body).toMatchObject({ code: 'quota_exceeded', details: { reason: 'minutes_used_up' } })
    await use(100, now - 1, 0)
    expect(await status()).toBe(200)
    await use(100, now + 1, 1)
    expect(await status()).toBe(200)
  })
})

describe('wrong codes', () => {
  const wrong = { code: 'WRONG1' }
  async function coded() {
    const own = await line()
    const { code } = await here.admin.made(`/rooms/${own.room.id}/access-codes`, { role: 'moderator' })
    return { ...own, code, token: own.token.token as string }
  }

  test('wait twice as long each time, to a quarter of an hour; the right one then forgives', async () => {
    const { room, token, code } = await coded()
    for (let at = 0; at < 9; at++) expect((await join(nobody(), room, { token, ...wrong })).status).toBe(403)
    const waits: number[] = []
    for (let at = 0; at < 12; at++) {
      expect((await join(nobody(), room, { token, ...wrong })).status).toBe(403)
      const blocked = await join(nobody(), room, { token, code })
      expect(blocked.body).toMatchObject({ code: 'too_many_requests', details: { reason: 'code_blocked' } })
      const seconds = blocked.body.details.retry_after
      waits.push(seconds)
      now += seconds * 1000
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
    expect((await join(nobody(), room, { token, code })).status).toBe(200)
    for (let at = 0; at < 9; at++) expect((await join(nobody(), room, { token, ...wrong })).status).toBe(403)
    expect((await join(nobody(), room, { token, code })).status).toBe(200)
  })

  test('are forgotten after a day, and count in no other room', async () => {
    const { room, token } = await coded()
    const other = await coded()
    for (let at = 0; at < 10; at++) await join(nobody(), room, { token, ...wrong })
    expect((await join(nobody(), room, { token, ...wrong })).status).toBe(429)
    expect((await join(nobody(), other.room, { token: other.token, code: other.code })).status).toBe(200)
    now += 24 * 3_600_000 + 1
    for (let at = 0; at < 9; at++) expect((await join(nobody(), room, { token, ...wrong })).status).toBe(403)
  })

  test('are no way to keep others out: without the link they count nothing', async () => {
    const { room, token, code } = await coded()
    for (let at = 0; at < 60; at++) await join(nobody(), room, { ...wrong, token: `guess${at}` })
    expect((await join(nobody(), room, { token, code })).status).toBe(200)
  })
})

test('what holds in a room is never more than its subscription has, whatever it asks for', async () => {
  const settings = fc
    .uniqueArray(fc.constantFrom(...CATALOGUE), { selector: ({ code }) => code })
    .chain(chosen =>
      fc.tuple(
        ...chosen.map(({ code, value_type }) =>
          fc.record({
            code: fc.constant(code),
            value: value_type === 'boolean' ? fc.boolean() : fc.integer({ min: 3, max: 1000 }),
          }),
        ),
      ),
    )
  await fc.assert(
    fc.asyncProperty(settings, settings, async (sold, asked) => {
      const own = await line(sold)
      await here.admin.patch(`/rooms/${own.room.id}`, { room_features: asked })
      const { data } = (await here.admin.get(`/rooms/${own.room.id}/features`)).body
      expect(data.map(({ code }: Json) => code)).toEqual(CATALOGUE.map(({ code }) => code))
      for (const { code, subscription, room, effective } of data) {
        const has = sold.find(each => each.code === code)?.value ?? null
        const wants = asked.find(each => each.code === code)?.value ?? null
        const fallback = CATALOGUE.find(each => each.code === code)?.fallback ?? null
        expect({ subscription, room }).toEqual({ subscription: has, room: wants })
        const most = has ?? fallback
        if (most === null) expect(effective).toBeNull()
        else expect(Number(effective)).toBeLessThanOrEqual(Number(most))
        if (has === null) expect(effective).toBe(fallback)
        else if (wants !== null) expect(Number(effective)).toBe(Math.min(Number(has), Number(wants)))
      }
    }),
    { numRuns: 15 },
  )
})

test('a setting that there is not is refused by name, with those that there are', async () => {
  const { room } = await line()
  const set = async (room_settings: object) => {
    const { status, body } = await here.admin.patch(`/rooms/${room.id}`, { room_settings })
    return status === 200 ? body.room_settings : body.errors
  }
  const unknown = await set({ colour: 'red' })
  expect(Object.keys(unknown)).toEqual(['room_settings.colour'])
  for (const name of ['description', 'hero_image', 'mute_on_start', 'guest_policy'])
    expect(unknown['room_settings.colour'][0]).toContain(name)
  for (const wrong of [
    { mute_on_start: 'yes' },
    { hero_image: 'http://example.com/a.png' },
    { featured_image: 'javascript:alert(1)' },
    { description: 'a'.repeat(5_001) },
    { description: 'a\u0000b' },
    { meeting_layout: 'upside_down' },
  ])
    expect(Object.keys(await set(wrong))).toEqual([`room_settings.${Object.keys(wrong)[0]}`])
  const kept = { description: 'Every Monday', hero_image: 'https://example.com/a.png', mute_on_start: true }
  expect(await set(kept)).toEqual(kept)
})

test('a link that is over before it begins is not made', async () => {
  const { room } = await line()
  const past = new Date(now - 1).toISOString()
  const refused = await here.admin.post(`/rooms/${room.id}/tokens`, { role: 'guest', expires_at: past })
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['expires_at']])
})

test('a room takes a hundred codes, of many at once too', async () => {
  const { room } = await line()
  const answers = await Promise.all(
    Array.from({ length: 105 }, () => here.admin.post(`/rooms/${room.id}/access-codes`, { role: 'guest' })),
  )
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter(status => status === 201)).toHaveLength(100)
  for (const { status, body } of answers)
    if (status !== 201) expect(body).toMatchObject({ code: 'quota_exceeded', details: { limit: 100 } })
})
