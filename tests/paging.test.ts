import * as db from '@streamwise/db'
import { type Entity, insertSql, raw, sql } from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import { startSimulator } from '@streamwise/simulator'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, type Line } from './line.ts'

/** Whoever pages through a list while others write sees every row that stays, and none twice. */

type Subject = {
  path: string
  entity: Entity
  /** The attribute that is sorted by besides `created_at`. */
  name: string
  sorts: string[]
  filters: string[]
  /** A row, made past the platform: this is about reading. */
  row(name: string, odd: boolean): Record<string, unknown>
}

let here: Here
let line: Line
let keys: Record<'customer' | 'account' | 'subscription', number>
let made = 0

beforeAll(async () => {
  here = await platformHere()
  const simulator = await startSimulator()
  line = await buildLine(here.admin, simulator, 'Paged')
  await simulator.close()
  const key = (entity: Entity, { id }: Json) => here.deployment.ids.decode(entity.object, id) ?? 0
  keys = {
    customer: key(db.customers, line.customer),
    account: key(db.accounts, line.account),
    subscription: key(db.subscriptions, line.subscription),
  }
})
afterAll(() => here[Symbol.asyncDispose]())

const subjects: Subject[] = [
  {
    path: '/rooms',
    entity: db.rooms,
    name: 'room_name',
    sorts: ['created_at', 'room_name'],
    filters: ['', 'status=active', 'status=inactive', 'is_public=true', 'customer'],
    row: (room_name, odd) => ({
      room_name,
      slug: 'slug',
      status: odd ? 'inactive' : 'active',
      is_public: odd,
      room_type: 'meet',
      customer_id: keys.customer,
      account_id: keys.account,
      subscription_id: keys.subscription,
      room_features: [],
      room_settings: {},
      room_metadata: {},
      meeting_id: newUuid(),
    }),
  },
  {
    path: '/accounts',
    entity: db.accounts,
    name: 'account_name',
    sorts: ['created_at', 'account_name'],
    filters: ['', 'status=active', 'status=inactive'],
    row: (account_name, odd) => ({
      account_name,
      account_key: `key${++made}`,
      status: odd ? 'inactive' : 'active',
      subscriber_id: keys.customer,
      subscription_id: keys.subscription,
      account_settings: {},
      account_metadata: {},
    }),
  },
  {
    path: '/users',
    entity: db.users,
    name: 'email',
    sorts: ['created_at', 'email'],
    filters: ['', 'status=active', 'status=inactive'],
    row: (name, odd) => ({
      email: `${name.toLowerCase().replaceAll(' ', '.')}.${++made}@example.com`,
      username: `user${made}`,
      first_name: name,
      last_name: '',
      status: odd ? 'inactive' : 'active',
      locale: 'en',
      timezone: 'UTC',
      user_settings: {},
      user_metadata: {},
    }),
  },
]

/** Few words, so that names repeat and searches find; in several cases and scripts, for these must sort and be found. */
const name = fc
  .array(fc.constantFrom('alpha', 'Alpha', 'beta', 'BETA', 'café', 'Ж', '日本語', 'x1', 'a-b'), {
    minLength: 1,
    maxLength: 2,
  })
  .map(words => words.join(' '))
const search = fc.constantFrom('', 'alp', 'beta', 'a', 'x1', 'ph be', 'caf', 'nothing')
const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), name, odd: fc.boolean() }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('rename' as const), at: fc.nat(), name }),
)

describe.each(subjects)('paging through $path while rows come, go and change', subject => {
  test('repeats none and skips none that stayed', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          rows: fc.array(fc.tuple(name, fc.boolean()), { maxLength: 25 }),
          sort: fc.constantFrom(...subject.sorts.flatMap(each => [each, `-${each}`])),
          filter: fc.constantFrom(...subject.filters),
          search,
          limit: fc.integer({ min: 1, max: 7 }),
          changes: fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 }),
        }),
        async world => {
          await clear(subject)
          await insert(subject, world.rows)
          const query = (cursor: string | null, limit: number) => {
            const filter = world.filter === 'customer' ? `customer_id=${line.customer.id}` : world.filter
            const more = new URLSearchParams({ sort: world.sort, limit: String(limit) })
            if (world.search) more.set('search', world.search)
            if (cursor) more.set('cursor', cursor)
            return `${subject.path}?${more}&${filter}`
          }
          const whole = async () =>
            (await here.admin.get(query(null, 100))).body.data.map(({ uuid }: Json) => uuid)
          const before: string[] = await whole()
          const touched = new Set<string>()
          const seen: string[] = []
          let cursor: string | null = null
          let page = 0
          do {
            const { status, body, text } = await here.admin.get(query(cursor, world.limit))
            expect(status, text).toBe(200)
            seen.push(...body.data.map(({ uuid }: Json) => uuid))
            cursor = body.meta.next_cursor
            for (const each of world.changes[page++] ?? []) await make(subject, each, touched)
          } while (cursor && page < 200)
          expect(cursor).toBeNull()
          const after = new Set<string>(await whole())
          const unchanged = seen.filter(uuid => !touched.has(uuid))
          expect(unchanged).toEqual([...new Set(unchanged)])
          expect(seen).toEqual(
            expect.arrayContaining(before.filter(uuid => after.has(uuid) && !touched.has(uuid))),
          )
          // What was there all along comes in the order of the list.
          const stayed = unchanged.filter(uuid => before.includes(uuid))
          expect(stayed).toEqual(before.filter(uuid => stayed.includes(uuid)))
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a search that finds more than one portion comes whole, in any order', { timeout: 60_000 }, async () => {
  const [rooms] = subjects
  if (!rooms) throw new Error('unreachable')
  await clear(rooms)
  const count = db.PORTION * 2 + 10
  await insert(
    rooms,
    Array.from({ length: count }, (_, at) => [`alpha ${(at * 7919) % count}`, false] as [string, boolean]),
  )
  for (const sort of ['room_name', '-room_name']) {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const { body } = await here.admin.get(
        `/rooms?search=alpha&sort=${sort}&limit=100${cursor ? `&cursor=${cursor}` : ''}`,
      )
      seen.push(...body.data.map((row: Json) => row.room_name))
      cursor = body.meta.next_cursor
      // Newer ones go into the first portion and move nothing of the others.
      if (seen.length === 300) await insert(rooms, [['alpha beta', false]])
    } while (cursor)
    expect(new Set(seen.filter(each => each !== 'alpha beta')).size).toBe(count)
    const first = seen.slice(0, db.PORTION).map(each => each.toLowerCase())
    expect(first).toEqual(sort === 'room_name' ? first.toSorted() : first.toSorted().reverse())
    expect(
      (await here.admin.get('/rooms?search=alpha&total=true&limit=1')).body.meta.total,
    ).toBeGreaterThanOrEqual(count)
  }
})

const uuidsOf = async ({ entity }: Subject): Promise<string[]> => {
  const [answer] = await here.database.read([
    sql`SELECT uuid FROM ${raw(entity.name)} WHERE id > ${first(entity)} ORDER BY id`,
  ])
  return (answer?.rows ?? []).map(([uuid]) => String(uuid))
}

/** What the line is made of stays. */
const first = (entity: Entity) => (entity === db.users ? 2 : 1)

const clear = ({ entity }: Subject) =>
  here.database.write([sql`DELETE FROM ${raw(entity.name)} WHERE id > ${first(entity)}`])

const insert = ({ entity, row }: Subject, rows: readonly [string, boolean][]) =>
  here.database.write(
    rows.map(([text, odd]) =>
      insertSql(entity, { uuid: newUuid(), created_at: 0, updated_at: 0, ...row(text, odd) }),
    ),
  )

async function make(subject: Subject, each: Json, touched: Set<string>): Promise<void> {
  if (each.kind === 'insert') return void (await insert(subject, [[each.name, each.odd]]))
  const uuids = await uuidsOf(subject)
  const uuid = uuids[each.at % uuids.length]
  if (!uuid) return
  touched.add(uuid)
  const table = raw(subject.entity.name)
  const column = raw(subject.name)
  const value = subject.name === 'email' ? `renamed.${++made}@example.com` : each.name
  await here.database.write([
    each.kind === 'delete'
      ? sql`DELETE FROM ${table} WHERE uuid = ${uuid}`
      : sql`UPDATE ${table} SET ${column} = ${value} WHERE uuid = ${uuid}`,
  ])
}
