import { each, type StreamWiseClient } from '@streamwise/client'
import { ADMIN, startPlatform, type TestPlatform } from '@streamwise/client/testing'
import { raw, sql } from '@streamwise/db'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoClock } from './clock.ts'
import { fillRooms } from './live.ts'
import { HISTORY_DAYS } from './plan/business.ts'
import { DAY } from './plan/time.ts'
import type { MadeCustomer } from './seed/customer.ts'
import { SUPPORT, seed } from './seed/seed.ts'
import { signIn } from './sign-in.ts'

/** A Thursday morning before any real one of this test's runs, so that sessions are not over. */
const TODAY = Date.parse('2026-01-15T10:00:00Z')
const clock = demoClock(() => TODAY)

let platform: TestPlatform
let simulators: Simulator[] = []
let made: MadeCustomer[]
let admin: StreamWiseClient

beforeAll(async () => {
  clock.set(TODAY - HISTORY_DAYS * DAY)
  platform = await startPlatform({ now: clock.now })
  const [bbb, scalelite] = await Promise.all([
    startSimulator({ clock: 'real' }),
    startSimulator({ clock: 'real', mode: 'scalelite' }),
  ])
  simulators = [bbb, scalelite]
  made = await seed({
    ...platform,
    clock,
    admin: ADMIN,
    backends: { bbb, scalelite },
    today: TODAY,
    seed: 1,
  })
  admin = await signIn(platform.url, ADMIN)
}, 30_000)

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
  it('has two providers that answer, and one that is disabled', async () => {
    const providers = await all(each(admin.serviceProviders.list.query, {}))
    expect(
      providers.map(({ provider_type, active, health }) => [provider_type, active, health.state]),
    ).toEqual([
      ['bbb', false, 'unknown'],
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

  it('has contracts whose period runs now', async () => {
    const contracts = await all(each(admin.subscriptions.list.query, {}))
    expect(contracts).toHaveLength(40)
    for (const { starts_at, ends_at } of contracts) {
      expect(Date.parse(starts_at)).toBeLessThanOrEqual(TODAY)
      expect(Date.parse(ends_at)).toBeGreaterThan(TODAY)
    }
    expect(count(contracts, ({ status }) => status === 'suspended')).toBe(1)
  })

  it('grew over more than a year, in the order of time, and its audit log says so', async () => {
    for (const table of ['customers', 'rooms', 'meetings', 'audit_entries']) {
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

  it('has credentials of machines: used, unused, revoked and expired', async () => {
    const credentials = await all(each(admin.apiCredentials.list.query, { limit: 100 }))
    const named = (name: string) => credentials.find(each => each.name === name)
    expect(Date.parse(named('Billing')?.last_used_at ?? '')).toBeGreaterThan(TODAY - DAY)
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

  it('are in meetings right now, on both back-ends', async () => {
    const live = await fillRooms(admin, 7)
    expect(live).toHaveLength(3)
    const names = new Set<string | null>()
    for (const { id, people } of live) {
      const status = await admin.rooms.status.query({ id })
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
