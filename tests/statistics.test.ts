import { type Database, insertSql, keyOf, meetings, rooms, type Sql, sql } from '@streamwise/db'
import { newUuid, type Permission, startOfDay } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, type Line } from './line.ts'
import { recordedIn } from './recording-rows.ts'

const DAY = 86_400_000
const ZONE = 'Asia/Kathmandu'
/** A fortnight of which nobody but a test's own rooms knows anything. */
const FROM = '2025-03-25'
const UNTIL = '2025-04-07'
const BEGIN = startOfDay(FROM, ZONE)

let asked: readonly Sql[] = []
const noting = (database: Database): Database => ({
  ...database,
  read: statements => {
    asked = statements
    return database.read(statements)
  },
})

let here: Here
let simulator: Simulator
let one: Line
let two: Line
beforeAll(async () => {
  here = await platformHere(noting)
  simulator = await startSimulator()
  one = await buildLine(here.admin, simulator, 'Counted one')
  two = await buildLine(here.admin, simulator, 'Counted two')
}, 60_000)
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

type Held = { at: number; people: number; minutes: number; peak: number }

let made = 0

/** A meeting on record, as if it had been held. */
async function held({ room }: Line, { at, people, minutes, peak }: Held): Promise<string> {
  const uuid = newUuid()
  const own = (column: string) =>
    sql`(SELECT ${{ sql: column, args: [] }} FROM rooms WHERE uuid = ${room.uuid})`
  await here.database.write([
    insertSql(meetings, {
      ...{ uuid, created_at: at, updated_at: at, version: 1, room_id: keyOf(rooms, room.uuid) },
      ...{
        customer_id: own('customer_id'),
        account_id: own('account_id'),
        subscription_id: own('subscription_id'),
      },
      service_provider_id: sql`(SELECT min(id) FROM service_providers)`,
      ...{
        internal_meeting_id: uuid,
        create_time: ++made,
        started_at: at,
        ended_at: at + 60_000,
        last_seen_at: at,
      },
      ...{ total_participants: people, participant_minutes: minutes, peak_participants: peak },
    }),
  ])
  return uuid
}

const as = async (permissions: Permission[], customer?: Json) =>
  api(here.target, { secret: (await credential(here.admin, permissions, customer?.id)).secret })
const query = (more: Record<string, string> = {}) =>
  `/statistics?${new URLSearchParams({ from: FROM, until: UNTIL, timezone: ZONE, ...more })}`
/** The periods in which something happened, by their days. */
const busy = (body: Json) =>
  body.periods.filter(({ meetings }: Json) => meetings > 0).map(({ date }: Json) => date)

describe('what is told', () => {
  test('is what the meetings say, whatever became of them', async () => {
    const offsets = fc.integer({ min: 0, max: 14 * DAY - 1 })
    const figures = { people: fc.nat(40), minutes: fc.nat(900), peak: fc.nat(40) }
    const meeting = fc.record({
      ...figures,
      at: offsets,
      later: fc.option(fc.record({ ...figures, at: offsets })),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(meeting, { minLength: 1, maxLength: 12 }), async all => {
        const line = await buildLine(here.admin, simulator, `Counted ${newUuid()}`)
        const last: Held[] = []
        for (const { later, ...first } of all) {
          const uuid = await held(line, { ...first, at: BEGIN + first.at })
          const known = { ...(later ?? first), at: BEGIN + (later ?? first).at }
          last.push(known)
          await here.database.write([
            sql`UPDATE meetings SET started_at = ${known.at}, total_participants = ${known.people},
              participant_minutes = ${known.minutes}, peak_participants = ${known.peak} WHERE uuid = ${uuid}`,
          ])
        }
        const { body } = await here.admin.get(query({ customer_id: line.customer.id }))
        expect(body.periods).toHaveLength(14)
        for (const { starts_at, ends_at, ...told } of body.periods) {
          const those = last.filter(({ at }) => at >= Date.parse(starts_at) && at < Date.parse(ends_at))
          expect(told).toMatchObject(summed(those))
        }
        expect(body.totals).toMatchObject(summed(last))
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  test('is cut into days, weeks from Monday and months of the zone', async () => {
    const at = startOfDay('2025-04-01', ZONE)
    await held(one, { at: at - 1, people: 1, minutes: 1, peak: 1 })
    await held(one, { at, people: 1, minutes: 1, peak: 1 })
    const of = async (by: string, timezone = ZONE) =>
      busy((await here.admin.get(query({ by, timezone, customer_id: one.customer.id }))).body)
    expect(await of('day')).toEqual(['2025-03-31', '2025-04-01'])
    expect(await of('day', 'UTC')).toEqual(['2025-03-31'])
    expect(await of('week')).toEqual(['2025-03-31'])
    expect(await of('month')).toEqual([FROM, '2025-04-01'])
  })

  test('stays when the room is gone, and has none that were only asked for', async () => {
    const line = await buildLine(here.admin, simulator, 'Counted and gone')
    const uuid = await held(line, { at: BEGIN, people: 3, minutes: 30, peak: 2 })
    await here.database.write([sql`UPDATE meetings SET create_time = 0 WHERE uuid = ${uuid}`])
    const of = async () => (await here.admin.get(query({ customer_id: line.customer.id }))).body.totals
    expect(await of()).toMatchObject(summed([]))
    await here.database.write([sql`UPDATE meetings SET create_time = 1 WHERE uuid = ${uuid}`])
    expect(await of()).toMatchObject({
      meetings: 1,
      participants: 3,
      participant_minutes: 30,
      peak_participants: 2,
    })
    expect((await here.admin.delete(`/rooms/${line.room.id}`)).status).toBe(200)
    expect(await of()).toMatchObject({ meetings: 1, participants: 3 })
  })

  test('counts new rooms, customers and recordings', async () => {
    const of = async (more = {}) =>
      (await here.admin.get(`/statistics?${new URLSearchParams(more)}`)).body.totals
    const before = await of()
    const line = await buildLine(here.admin, simulator, 'Counted anew')
    await recordedIn({ admin: here.admin, database: here.database, simulator }, line.room)
    const after = await of()
    expect(after.new_customers - before.new_customers).toBe(1)
    expect(after.new_rooms - before.new_rooms).toBe(1)
    expect(after.recordings - before.recordings).toBe(1)
    expect(after.recorded_minutes - before.recorded_minutes).toBe(60)
    expect(await of({ customer_id: line.customer.id })).toMatchObject({
      new_rooms: 1,
      recordings: 1,
      new_customers: null,
    })
  })
})

describe('who is told', () => {
  const below: Permission[] = ['meetings:read', 'customers:read', 'rooms:read']

  test('a customer’s own of theirs alone, and nothing of another’s', async () => {
    await held(two, { at: BEGIN, people: 5, minutes: 50, peak: 4 })
    const theirs = await as(below, one.customer)
    const all = (await theirs.get(query())).body
    const own = (await here.admin.get(query({ customer_id: one.customer.id }))).body
    expect(all.totals).toEqual({ ...own.totals, recordings: null, recorded_minutes: null })
    expect((await theirs.get(query({ customer_id: two.customer.id }))).status).toBe(404)
    expect((await here.admin.get(query({ customer_id: 'nobody00' }))).status).toBe(404)
  })

  test('no figure without the permission of what it counts', async () => {
    const { totals } = (await (await as(['meetings:read'])).get(query())).body
    expect(totals).toMatchObject({
      new_rooms: null,
      new_customers: null,
      recordings: null,
      recorded_minutes: null,
    })
    expect((await (await as(['rooms:read'])).get(query())).status).toBe(403)
  })
})

describe('what is asked', () => {
  test.each([
    [{ from: '2025-04-02', until: '2025-04-01' }, 'until'],
    [{ from: '2000-01-01', until: '2025-04-01' }, 'until'],
    [{ from: '2023-01-01', until: '2025-04-01' }, 'by'],
    [{ from: '2025-02-30' }, 'from'],
    [{ from: '0001-01-01' }, 'from'],
    [{ from: 'yesterday' }, 'from'],
    [{ timezone: 'Mars/Olympus' }, 'timezone'],
    [{ by: 'hour' }, 'by'],
  ])('%j is refused at %s', async (more, field) => {
    const { status, body } = await here.admin.get(query(more))
    expect(status).toBe(422)
    expect(Object.keys(body.errors)).toEqual([field])
  })

  test('nothing at all: the last thirty days', async () => {
    const { body } = await here.admin.get('/statistics')
    expect(body).toMatchObject({ by: 'day', timezone: 'UTC' })
    expect(body.periods).toHaveLength(30)
  })

  test('reads counts by their key and no meeting', async () => {
    await here.admin.get(query({ by: 'month' }))
    const plans = await here.database.read(
      asked.map(({ sql: text, args }) => ({ sql: `EXPLAIN QUERY PLAN ${text}`, args })),
    )
    const steps = plans.flatMap(({ rows }) => rows.map(row => String(row.at(-1))))
    expect(steps).toContainEqual('SEARCH s USING PRIMARY KEY (level=? AND key=? AND at>? AND at<?)')
    expect(steps.join('\n')).not.toMatch(/meetings|SCAN s\b/)
  })
})

describe('providers', () => {
  test('are told by their checks, failures and latency', async () => {
    const at = startOfDay('2025-03-26', 'UTC')
    const check = (ok: number, latency: number | null, minute: number) =>
      sql`INSERT INTO service_provider_checks (uuid, created_at, updated_at, service_provider_id, checked_at, ok, state, latency_ms)
        SELECT ${newUuid()}, ${at}, ${at}, id, ${at + minute * 60_000}, ${ok}, 'healthy', ${latency}
        FROM service_providers WHERE uuid = ${one.provider.uuid}`
    await here.database.write([check(1, 80, 0), check(1, 120, 20), check(0, null, 1_500)])
    const asking = `/statistics/providers?from=2025-03-25&until=2025-03-28&service_provider_id=${one.provider.id}`
    const { body } = await here.admin.get(asking)
    expect(body.providers).toHaveLength(1)
    const [{ periods, ...all }] = body.providers
    expect(all).toEqual({
      id: one.provider.id,
      provider_name: one.provider.provider_name,
      checks: 3,
      failed: 1,
      latency_ms: 100,
    })
    expect(periods.map(({ checks, failed, latency_ms }: Json) => [checks, failed, latency_ms])).toEqual([
      [0, 0, null],
      [2, 0, 100],
      [1, 1, null],
      [0, 0, null],
    ])
    expect((await here.admin.get('/statistics/providers?service_provider_id=nobody00')).status).toBe(404)
    expect((await (await as(['meetings:read'])).get('/statistics/providers')).status).toBe(403)
  })
})

const summed = (all: readonly Held[]) => ({
  meetings: all.length,
  participants: all.reduce((sum, { people }) => sum + people, 0),
  participant_minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
  peak_participants: Math.max(0, ...all.map(({ peak }) => peak)),
})

describe('quotas', () => {
  const quotas = async (more = '') => (await here.admin.get(`/statistics/quotas?limit=100${more}`)).body.data

  test('are told from four fifths on, of a customer all, and follow use and limit', async () => {
    const line = await buildLine(here.admin, simulator, 'Counted near', [{ code: 'max_rooms', value: 10 }])
    const of = async () =>
      (await quotas()).filter(({ subscription_id }: Json) => subscription_id === line.subscription.id)
    expect(await of()).toEqual([])
    expect(await quotas(`&customer_id=${line.customer.id}`)).toMatchObject([
      { code: 'max_rooms', name: 'Rooms', used: 1, limit: 10, percent: 10, customer_name: 'Counted near' },
    ])
    const limit = (value: number) =>
      here.database.write([
        sql`UPDATE subscription_features SET value = ${value} WHERE code = 'max_rooms'
          AND subscription_id = (SELECT id FROM subscriptions WHERE uuid = ${line.subscription.uuid})`,
      ])
    await limit(2)
    expect(await of()).toEqual([])
    await here.admin.made('/rooms', { room_name: 'Second', account_id: line.account.id })
    expect(await of()).toEqual([])
    await limit(1)
    expect(await of()).toMatchObject([{ used: 2, limit: 1, percent: 200, resets_at: null }])
    await here.database.write([
      sql`UPDATE subscriptions SET status = 'inactive' WHERE uuid = ${line.subscription.uuid}`,
    ])
    expect(await of()).toEqual([])
  })

  test('are a tenant’s own, and another’s are nothing', async () => {
    const theirs = await as(['subscriptions:read'], one.customer)
    for (const customer of [two.customer.id, 'nobody00'])
      expect((await theirs.get(`/statistics/quotas?customer_id=${customer}`)).status).toBe(404)
    expect((await (await as(['meetings:read'])).get('/statistics/quotas')).status).toBe(403)
  })

  test('are read off an index of those that are near', async () => {
    await quotas()
    const plans = await here.database.read(
      asked.slice(0, 1).map(({ sql: text, args }) => ({ sql: `EXPLAIN QUERY PLAN ${text}`, args })),
    )
    const steps = plans.flatMap(({ rows }) => rows.map(row => String(row.at(-1)))).join('\n')
    expect(steps).toContain('subscription_usage_near')
    expect(steps).not.toMatch(/SCAN [scf]\b/)
  })
})
