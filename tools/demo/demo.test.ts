import { each, type StreamWiseClient } from '@streamwise/client'
import { ADMIN, startPlatform, type TestPlatform } from '@streamwise/client/testing'
import { raw, sql } from '@streamwise/db'
import { startJitsi, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoClock } from './clock.ts'
import { codedRoom } from './coded.ts'
import { fillRooms } from './live.ts'
import { HISTORY_DAYS } from './plan/business.ts'
import { DAY } from './plan/time.ts'
import type { MadeCustomer } from './seed/customer.ts'
import { seed } from './seed/seed.ts'
import { SUPPORT } from './seed/staff.ts'
import { signIn } from './sign-in.ts'

/** A Thursday morning before any real one of this test's runs, so that sessions are not over. */
const TODAY = Date.parse('2026-01-15T10:00:00Z')
const clock = demoClock(() => TODAY)

let platform: TestPlatform
let simulators: { close(): Promise<void> }[] = []
let made: MadeCustomer[]
let admin: StreamWiseClient

beforeAll(async () => {
  clock.set(TODAY - HISTORY_DAYS * DAY)
  platform = await startPlatform({ now: clock.now })
  const [bbb, scalelite, jitsi] = await Promise.all([
    startSimulator({ now: clock.now }),
    startSimulator({ now: clock.now, mode: 'scalelite' }),
    startJitsi({ clock: 'real', now: clock.now }),
  ])
  simulators = [bbb, scalelite, jitsi]
  made = await seed({
    ...platform,
    clock,
    admin: ADMIN,
    backends: {
      bbb: { host_url: bbb.apiUrl, secret: bbb.secret },
      scalelite: { host_url: scalelite.apiUrl, secret: scalelite.secret },
      jitsi: jitsi.properties,
    },
    pass: async () => void (await Promise.all([bbb.advance(0), scalelite.advance(0)])),
    trouble: {
      begin: () => scalelite.setTrouble({ kind: 'down' }),
      end: () => scalelite.setTrouble({ kind: 'none' }),
    },
    today: TODAY,
    seed: 1,
  })
  admin = await signIn(platform.url, ADMIN)
}, 60_000)

afterAll(async () => {
  await platform?.[Symbol.asyncDispose]()
  await Promise.all(simulators.map(simulator => simulator.close()))
})

const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
const rows = async (text: string) => (await platform.db.read([raw(text)]))[0]?.rows ?? []
const count = <Item>(items: Item[], of: (item: Item) => boolean) => items.filter(of).length

describe('the demo’s business', () => {
  it('has meetings that were held, with recordings of them that can be played', async () => {
    const recordings = await all(each(admin.recordings.list.query, {}))
    expect(recordings.length).toBeGreaterThanOrEqual(3)
    expect(new Set(recordings.map(({ state }) => state))).toEqual(new Set(['published', 'unpublished']))
    const [recording] = recordings.filter(({ state }) => state === 'published')
    const playback = await admin.recordings.playback.query({ id: recording?.id ?? '' })
    expect(playback.fresh).toBe(true)
    expect((await fetch(playback.formats[0]?.url ?? '')).status).toBe(200)
    const meeting = await admin.meetings.get.query({ id: recording?.meeting_id ?? '' })
    expect(meeting).toMatchObject({ live: false, end_reason: 'left' })
    expect(meeting.total_participants).toBeGreaterThanOrEqual(3)
    const { data } = await admin.meetings.participants.query({ meeting_id: meeting.id })
    expect(data).toHaveLength(meeting.total_participants)
  })

  it('has customers who come near the end of their minutes', async () => {
    const { data } = await admin.statistics.quotas.query({ limit: 10 })
    expect(data.length).toBeGreaterThanOrEqual(2)
    for (const { code, percent } of data) {
      expect(code).toBe('participant_minutes')
      expect(percent).toBeLessThan(100)
    }
  })

  it('has checks of the last half hour, two of which failed', async () => {
    const [scalelite] = await all(each(admin.serviceProviders.list.query, { provider_type: 'scalelite' }))
    const checks = await admin.serviceProviders.checks.query({
      service_provider_id: scalelite?.id ?? '',
      limit: 30,
    })
    expect(count(checks.data, ({ ok }) => !ok)).toBe(2)
    expect(Math.max(...checks.data.map(({ latency_ms }) => latency_ms ?? 0))).toBeLessThan(60_000)
  })

  it('has three providers that answer, and one that is disabled', async () => {
    const providers = await all(each(admin.serviceProviders.list.query, {}))
    expect(
      providers.map(({ provider_type, active, health }) => [provider_type, active, health.state]),
    ).toEqual([
      ['bbb', false, 'unknown'],
      ['jitsi', true, 'healthy'],
      ['scalelite', true, 'healthy'],
      ['bbb', true, 'healthy'],
    ])
  })

  it('sells four packages, and keeps a retired one', async () => {
    const packages = await all(each(admin.servicePackages.list.query, { sort: 'tier' }))
    expect(packages.map(({ name, retired }) => [name, retired])).toEqual([
      ['Classic', true],
      ['Starter', false],
      ['Team', false],
      ['Campus', false],
      ['Enterprise', false],
    ])
    expect(packages.every(each => each.providers.some(provider => provider.default))).toBe(true)
  })

  it('has 40 customers of several countries and standings', async () => {
    const customers = await all(each(admin.customers.list.query, {}))
    expect(customers).toHaveLength(40)
    expect(new Set(customers.map(({ country }) => country)).size).toBe(6)
    expect(count(customers, ({ status }) => status === 'suspended')).toBe(2)
    expect(count(customers, ({ status }) => status === 'terminated')).toBe(1)
    expect(count(customers, ({ status }) => status === 'inactive')).toBe(1)
    expect(count(customers, ({ delinquent }) => delinquent)).toBe(3)
    expect(customers.every(({ email }) => email.endsWith('.example'))).toBe(true)
  })

  it('has contracts in every state, and the period of each active one runs now', async () => {
    const contracts = await all(each(admin.subscriptions.list.query, {}))
    expect(contracts).toHaveLength(40)
    const active = contracts.filter(({ status }) => status === 'active')
    expect(active.length).toBeGreaterThan(25)
    for (const { starts_at, ends_at, is_active } of active) {
      expect(is_active).toBe(true)
      expect(Date.parse(starts_at)).toBeLessThanOrEqual(TODAY)
      expect(Date.parse(ends_at)).toBeGreaterThan(TODAY)
    }
    expect(count(contracts, ({ suspended_by }) => suspended_by === 'platform')).toBe(1)
    expect(count(contracts, ({ suspended_by, is_active }) => suspended_by === 'expiry' && !is_active)).toBe(2)
    expect(count(contracts, ({ status }) => status === 'canceled')).toBe(1)
    expect(count(active, ({ cancels_at }) => cancels_at !== null)).toBe(1)
    expect(count(active, ({ trial_ends_at }) => Date.parse(trial_ends_at ?? '') > TODAY)).toBe(2)
    expect(count(contracts, ({ cycles }) => cycles > 3)).toBeGreaterThan(15)
    const did = async (action: string) => (await all(each(admin.auditEntries.list.query, { action }))).length
    expect(await did('subscriptions.changePackage')).toBe(3)
    expect(await did('subscriptions.sync')).toBe(3)
  })

  it('grew over more than a year, in the order of time, and its audit log says so', async () => {
    for (const table of ['customers', 'rooms', 'users', 'memberships', 'meetings', 'audit_entries']) {
      const dates = (await rows(`SELECT created_at FROM ${table} ORDER BY id`)).map(([at]) => Number(at))
      expect(dates.length).toBeGreaterThan(30)
      expect(dates).toEqual(dates.toSorted((a, b) => a - b))
      expect(dates.at(-1)).toBeLessThanOrEqual(TODAY)
    }
    const [first] = await rows("SELECT min(created_at) FROM audit_entries WHERE action <> 'setup.complete'")
    expect(Number(first?.[0])).toBeLessThan(TODAY - 365 * DAY)
    const actors = await rows('SELECT DISTINCT actor_type FROM audit_entries ORDER BY 1')
    expect(actors.flat()).toEqual(['api_credential', 'system', 'user'])
  })

  it('has meetings of the past weeks, none of which still runs, and links that were used', async () => {
    const [meetings] = await rows(
      `SELECT count(*), min(started_at), max(ended_at), sum(ended_at IS NULL), sum(started_at >= ended_at) FROM meetings`,
    )
    const [total, from, to, open, backwards] = (meetings ?? []).map(Number)
    expect(total).toBeGreaterThan(500)
    expect(from).toBeGreaterThan(TODAY - 43 * DAY)
    expect(to).toBeLessThanOrEqual(TODAY)
    expect([open, backwards]).toEqual([0, 0])
    const [used] = await rows('SELECT count(*) FROM room_tokens WHERE last_usage > created_at')
    expect(Number(used?.[0])).toBeGreaterThan(100)
  })

  it('has credentials of machines: used, rotated, bound to addresses, revoked and expired', async () => {
    const credentials = await all(each(admin.apiCredentials.list.query, { limit: 100 }))
    const named = (name: string) => credentials.find(each => each.name === name)
    expect(Date.parse(named('Billing')?.last_used_at ?? '')).toBeGreaterThan(TODAY - DAY)
    expect(Date.parse(named('Billing')?.previous_expires_at ?? '')).toBeGreaterThan(TODAY)
    expect(named('Status page')?.allowed_ips).toEqual(['198.51.100.0/24', '2001:db8:40::/48'])
    expect(named('Website sign-up')?.revoked_at).not.toBeNull()
    expect(Date.parse(named('Year-end report')?.expires_at ?? '')).toBeLessThan(TODAY)
    expect(count(credentials, each => each.name === 'Moodle' && each.customer_id !== null)).toBeGreaterThan(5)
  })
})

describe('the demo’s people', () => {
  it('sign in, and see their part of it', async () => {
    const campus = made.find(({ planned }) => planned.package === 'campus')
    const owner = await signIn(platform.url, {
      email: campus?.planned.input.email ?? '',
      password: ADMIN.password,
    })
    const customers = await all(each(owner.customers.list.query, {}))
    expect(customers.map(({ id }) => id)).toEqual([campus?.id])
    const rooms = await all(each(owner.rooms.list.query, {}))
    expect(rooms).toHaveLength(campus?.rooms.length ?? 0)

    const support = await signIn(platform.url, { email: SUPPORT.email, password: ADMIN.password })
    expect((await support.customers.list.query({ total: true, limit: 1 })).meta.total).toBe(40)
  })

  it('have roles of several kinds at several places, one of them the operator’s own', async () => {
    const held = await all(each(admin.memberships.list.query, { limit: 100 }))
    const kinds = new Set(held.map(({ role, place }) => `${role} ${place?.object ?? 'platform'}`))
    expect([...kinds].toSorted()).toEqual([
      'account_manager Account',
      'admin platform',
      'customer_owner Customer',
      'front_desk Customer',
      'front_desk platform',
      'moderator Room',
      'support platform',
      'viewer Customer',
    ])
    expect(await all(each(admin.roles.list.query, { built_in: false }))).toMatchObject([
      { name: 'Front desk' },
    ])
  })

  it('were invited, and some came', async () => {
    const invited = await all(each(admin.invitations.list.query, { limit: 100 }))
    const became = (status: string) => count(invited, each => each.status === status)
    expect(became('accepted')).toBeGreaterThan(2)
    expect(became('open')).toBeGreaterThan(2)
    expect(became('expired') + became('revoked')).toBeGreaterThan(0)
    const { email } = invited.find(({ status }) => status === 'accepted') ?? {}
    const newcomer = await signIn(platform.url, { email: email ?? '', password: ADMIN.password })
    expect((await newcomer.users.me.query({})).roles).toEqual(['account_manager'])
  })

  it('are asked for codes where their rooms have some', async () => {
    const codes = await rows('SELECT role, code FROM room_access_codes')
    expect(codes.length).toBeGreaterThan(3)
    for (const [role, code] of codes) expect(`${role} ${code}`).toMatch(/^(attendee|guest) \d{6}$/)
    const { link, code } = (await codedRoom(admin)) ?? { link: '', code: '' }
    const [, id = ''] = /rooms\/([^/]+)/.exec(link) ?? []
    const token = new URL(link).searchParams.get('token') ?? ''
    const guest = { id, name: 'Ana', token }
    await expect(admin.rooms.join.mutate(guest)).rejects.toThrow()
    expect((await admin.rooms.join.mutate({ ...guest, code })).join_url).toMatch(/^http/)
  })

  it('are in meetings right now, on both kinds of BigBlueButton', async () => {
    const live = await fillRooms(admin, 7)
    expect(live).toHaveLength(3)
    const names = new Set<string | null>()
    for (const { id, people } of live) {
      const status = await admin.rooms.look.mutate({ id })
      expect(status).toMatchObject({ live: true, participants: people, moderators: 1 })
      names.add(status.provider_name)
    }
    expect(names.size).toBe(2)
    const again = await fillRooms(admin, 8)
    expect(again.map(({ id }) => id)).toEqual(live.map(({ id }) => id))
  })
})

describe('the demo’s database', () => {
  it('holds the password of nobody', async () => {
    const [found] = await platform.db.read([
      sql`SELECT count(*) FROM sign_in_methods WHERE password LIKE ${`%${ADMIN.password}%`}`,
    ])
    expect(found?.rows).toEqual([[0]])
  })
})
