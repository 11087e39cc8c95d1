import { join } from 'node:path'
import { type Operation, operations, passwordSql } from '@streamwise/api'
import * as db from '@streamwise/db'
import { type Database, type Entity, type Sql, sql } from '@streamwise/db'
import { embeddedDatabase } from '@streamwise/db/node'
import { newUuid, PERMISSION_CODES, PERMISSIONS } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { seed } from '../tools/bench/seed.ts'
import { temporaryDirectory } from './hosts.ts'
import { type Auth, type Json, restCall, signIn } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, type Line } from './line.ts'

/** What every list of the router asks the database, as every kind of caller: SQLite's own plan of it. */
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
/** Filled and analyzed, where SQLite plans by what it knows of the rows; the platform's own is neither. */
let analyzed: Database
let line: Line
/** A meeting in its room. */
let meeting: Json
let callers: [string, Auth][]

beforeAll(async () => {
  here = await platformHere(noting)
  simulator = await startSimulator()
  const file = join(await temporaryDirectory(), 'analyzed.db')
  await seed(file, { customers: 1_000, users: 2_000, rooms: 10_000 })
  analyzed = embeddedDatabase(file)
  const lines = [1, 2, 3].map(at => buildLine(here.admin, simulator, `Planned ${at}`))
  const [own, other, third] = [await lines[0], await lines[1], await lines[2]]
  if (!own || !other || !third) throw new Error('unreachable')
  line = own
  await here.admin.made(`/rooms/${own.room.id}/join`, { name: 'Ana', token: own.token.token })
  const { data } = (await here.admin.get(`/meetings?room_id=${own.room.id}`)).body
  meeting = data[0]
  const below = PERMISSION_CODES.filter(code => !PERMISSIONS[code].platform)
  callers = [
    ['the platform', here.admin.auth],
    ['a customer', { secret: (await credential(here.admin, below, own.customer.id)).secret }],
    [
      'a member of several',
      await member('several', [
        ['customer_owner', 'customer_id', db.customers, own.customer],
        ['customer_owner', 'customer_id', db.customers, other.customer],
        ['account_manager', 'account_id', db.accounts, third.account],
      ]),
    ],
    ['a member of a room', await member('one', [['moderator', 'room_id', db.rooms, own.room]])],
  ]
}, 120_000)
afterAll(async () => {
  analyzed.close()
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

/** A user with these roles, signed in. */
async function member(name: string, places: [string, string, Entity, Json][]): Promise<Auth> {
  const now = here.deployment.now()
  const person = { email: `${name}@example.com`, password: 'a long password' }
  const entity = () => ({ uuid: newUuid(), created_at: now, updated_at: now })
  const user = entity()
  await here.database.write([
    db.insertSql(db.users, {
      ...user,
      email: person.email,
      username: name,
      first_name: 'Ana',
      last_name: 'Souza',
      status: 'active',
      locale: 'en',
      timezone: 'UTC',
      user_settings: {},
      user_metadata: {},
    }),
    ...places.map(([role, column, of, place]) =>
      db.insertSql(db.memberships, {
        ...entity(),
        user_id: db.keyOf(db.users, user.uuid),
        [column]: db.keyOf(of, place.uuid),
        role,
        permissions: [],
        owner: false,
      }),
    ),
    passwordSql(user.uuid, await here.deployment.hashPassword(person.password), now),
  ])
  return signIn(here.target, person)
}

/** Lists that sort or look through rows, where those are few, and why they are. */
const FEW: { list: string; filters?: string[]; callers?: string[]; searching?: true; why: string }[] = [
  { list: 'servicePackages.list', why: 'an operator has some dozens' },
  { list: 'serviceProviders.list', why: 'an operator has some dozens' },
  { list: 'roles.list', why: 'an operator has some dozens' },
  { list: 'roomAccessCodes.list', why: 'a room has a few' },
  { list: 'roomTokens.list', filters: ['role'], why: 'a room has a few' },
  { list: 'apiCredentials.list', why: 'people make them one by one' },
  { list: 'invitations.list', why: 'people send them one by one' },
  { list: 'accounts.list', filters: ['tag', 'code'], why: 'a tag or code tells few accounts apart' },
  { list: 'customers.list', filters: ['external_id', 'email'], why: 'names one, or a few' },
  {
    list: 'customers.list',
    filters: ['currency', 'created_since', 'created_until'],
    why: 'goes through customers in order, and most match',
  },
  {
    list: 'customers.list',
    callers: ['a member of several', 'a member of a room'],
    why: 'those of one person',
  },
  { list: 'subscriptions.list', filters: ['subscriber_id'], why: 'a customer has a few' },
  {
    list: 'subscriptions.list',
    callers: ['a customer', 'a member of several'],
    why: 'a customer has a few',
  },
  { list: 'users.list', callers: ['a customer', 'a member of several'], why: 'the members of a tenant' },
  { list: 'users.list', filters: ['customer_id'], why: 'the members of a tenant' },
  {
    list: 'memberships.list',
    filters: ['owner', 'platform'],
    why: 'goes through them in order, and many match',
  },
  { list: 'memberships.list', searching: true, why: 'those of the users that a search found' },
  { list: 'recordings.list', filters: ['meeting_id'], why: 'a meeting has a few' },
  {
    list: 'meetings.list',
    filters: ['live'],
    why: 'those that run are few, and have an index; most are over',
  },
  { list: 'jobs.list', filters: ['customer_id'], why: 'jobs that are done are removed in time' },
  { list: 'jobs.list', filters: ['status'], why: 'jobs that are done are removed in time' },
]

const COMMON = ['limit', 'cursor', 'sort', 'search', 'total', 'include']
const lists = operations.flatMap(operation => {
  if (operation.method !== 'GET') return []
  const { properties = {} } = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Json
  return properties.cursor && properties.sort ? [{ ...operation, properties: properties as Json }] : []
})

test.each(lists)('$name reads no more than it shows', { timeout: 120_000 }, async list => {
  const fixed = Object.fromEntries(list.parameters.map(name => [name, valuesOf(name, {})[0]]))
  const filters = Object.entries<Json>(list.properties)
    .filter(([name]) => !COMMON.includes(name) && !(name in fixed))
    .flatMap(([name, schema]) => valuesOf(name, schema).map(value => [name, value] as const))
  const found: string[] = []
  let plans = 0
  for (const [caller, auth] of callers)
    for (const sort of list.properties.sort.enum as string[])
      for (const filter of [null, ...filters])
        for (const search of [null, 'weekly']) {
          const input = {
            ...fixed,
            sort,
            limit: '1',
            ...(filter && needed(list, ...filter)),
            ...(search && { search }),
          }
          const answer = await restCall(here.target, auth, list, input)
          if (answer.status === 403 || answer.status === 404) continue
          expect(answer.status, answer.text).toBe(200)
          const pages = asked.slice(0, 1)
          const { next_cursor: cursor } = answer.body.meta
          if (cursor) {
            await restCall(here.target, auth, list, { ...input, cursor })
            pages.push(...asked.slice(0, 1))
          }
          const few = FEW.some(
            each =>
              each.list === list.name &&
              (each.filters?.includes(filter?.[0] ?? '') ?? true) &&
              (each.callers?.includes(caller) ?? true) &&
              (!each.searching || search !== null),
          )
          if (few) continue
          const asking = { sort, search, whole: caller === 'the platform' && !isSelective(list, filter) }
          const databases = { new: here.database, ...(list.name === 'rooms.list' && { analyzed }) }
          for (const [which, database] of Object.entries(databases))
            for (const [at, page] of pages.entries()) {
              plans++
              const steps = await planOf(database, page)
              const fault = faultOf(steps, { ...asking, whole: asking.whole && at === 0 })
              const what = `${caller}, ${JSON.stringify(input)}, page ${at + 1}, ${which}`
              if (fault) found.push(`${fault}: ${what}\n${steps.join('\n')}`)
            }
        }
  expect(found.join('\n\n')).toBe('')
  const always = FEW.some(
    each => each.list === list.name && !each.filters && !each.callers && !each.searching,
  )
  expect(plans > 0 || always).toBe(true)
})

test('rooms.publicRecordings, which has one order, reads no more than it shows', async () => {
  await here.admin.patch(`/rooms/${line.room.id}`, { is_public: true })
  const { status } = await here.admin.get(`/rooms/${line.room.id}/public-recordings?limit=1`)
  expect(status).toBe(200)
  const asking = { sort: '-started_at', search: null, whole: false }
  for (const statement of asked) expect(faultOf(await planOf(here.database, statement), asking)).toBeNull()
})

test('a list that would sort everything is noticed', async () => {
  const by = (order: string) =>
    planOf(here.database, sql`SELECT 1 FROM rooms t ORDER BY ${db.raw(order)} LIMIT 5`)
  const asking = { sort: 'slug', search: null, whole: true }
  expect(faultOf(await by('t.slug'), asking)).toBe('sorts')
  expect(faultOf(await by('t.room_name COLLATE NOCASE'), asking)).toBeNull()
  expect(faultOf(await by('t.id'), { ...asking, whole: false })).toBe('looks through all')
})

async function planOf(database: Database, page: Sql): Promise<string[]> {
  const [plan] = await database.read([{ sql: `EXPLAIN QUERY PLAN ${page.sql}`, args: page.args }])
  return (plan?.rows ?? []).map(row => String(row[3]))
}

/** What is wrong with a plan. What a search found is sorted in portions, so that has a bound. */
function faultOf(
  steps: readonly string[],
  { sort, search, whole }: { sort: string; search: string | null; whole: boolean },
): string | null {
  const inPortions = search !== null && !sort.endsWith('created_at')
  if (!inPortions && steps.some(step => step.includes('TEMP B-TREE FOR ORDER BY'))) return 'sorts'
  return !whole && steps.some(step => /^SCAN t\b/.test(step)) ? 'looks through all' : null
}

/** Whether a filter leaves few rows: not where it asks for what nearly all have. */
function isSelective(list: Operation, filter: readonly [string, string] | null): boolean {
  if (!filter) return false
  const [name, value] = filter
  const table = list.path.slice(1).replaceAll('-', '_')
  const entity = Object.values<unknown>(db).find(each => (each as Entity | undefined)?.name === table) as
    | Entity
    | undefined
  const usual = entity?.usual[name]
  return usual === undefined || (value !== String(usual) && value !== String(Boolean(usual)))
}

/** A filter, and what it can't be without. */
const needed = (list: (typeof lists)[number], name: string, value: string) => ({
  [name]: value,
  ...(name === 'entity_id' && { entity: 'Room' }),
  ...(name === 'below' && 'customer_id' in list.properties && { customer_id: line.customer.id }),
})

/** Values that a filter takes: each of an enum, the tenant's own where it names something. */
function valuesOf(name: string, schema: Json): string[] {
  const options: Json[] = [schema, ...(schema.anyOf ?? [])]
  const listed = options.flatMap(
    option => option.enum ?? (option.type === 'boolean' ? ['true', 'false'] : []),
  )
  if (listed.length) return [...new Set(listed.map(String))]
  if (options.some(option => option.format === 'date-time')) return ['2026-01-01T00:00:00Z']
  const { customer, subscription, account, room, package: sold, provider } = line
  const named: Record<string, string> = {
    customer_id: customer.id,
    subscriber_id: customer.id,
    subscription_id: subscription.id,
    account_id: account.id,
    room_id: room.id,
    meeting_id: meeting.id,
    entity_id: room.id,
    package_id: sold.id,
    service_provider_id: provider.id,
    user_id: customer.owner_id,
    id: customer.owner_id,
    email: 'ana@example.com',
    country: 'BR',
    currency: 'EUR',
  }
  return [named[name] ?? 'x']
}
