import { hashIds, newUuid } from '@streamwise/domain'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as db from './index.ts'
import { embeddedDatabase, migrate } from './node.ts'

const ids = hashIds('test')
let database: db.Database
beforeEach(async () => {
  database = embeddedDatabase(':memory:')
  await migrate(database)
})
afterEach(() => database.close())

const provider = (name: string, more: Record<string, unknown> = {}) => ({
  uuid: newUuid(),
  created_at: 1,
  updated_at: 1,
  provider_name: name,
  active: true,
  provider_type: 'bbb',
  service_type: 'meet',
  properties: { host_url: 'https://a.example' },
  settings: {},
  metadata: {},
  ...more,
})
const source: db.Source<typeof db.schema.serviceProviders> = { entity: db.serviceProviders, extras: {} }

describe('the database', () => {
  it('applies every migration once', async () => {
    expect(await migrate(database)).toBe(0)
  })

  it('gives rows back as they were written', async () => {
    const values = provider('A', { metadata: { n: 1, list: ['x', null] }, active: false })
    await database.write([db.insertSql(db.serviceProviders, values)])
    const [answer] = await database.read([db.oneSql(source, db.sql`t.uuid = ${values.uuid}`)])
    expect(db.oneOf(source, answer)).toMatchObject({ ...values, id: 1, version: 1, health_state: 'unknown' })
  })

  it.each([
    { type: 'null', value: null },
    { type: 'blob', value: new Uint8Array([1]) },
    { type: 'text', value: 'x' },
  ])('takes $type as the only argument of a statement', async ({ type, value }) => {
    for (const single of [true, false]) {
      const [answer] = await database.read([{ ...db.sql`SELECT typeof(${value})`, single }])
      expect(answer?.rows).toEqual([[type]])
    }
  })

  it('does all of a write or nothing', async () => {
    const twice = provider('A')
    await expect(
      database.write([db.insertSql(db.serviceProviders, twice), db.insertSql(db.serviceProviders, twice)]),
    ).rejects.toMatchObject({ kind: 'unique', subject: 'service_providers.uuid' })
    expect((await database.read([db.countSql(source, [])]))[0]?.rows).toEqual([[0]])
  })

  it('refuses an update made from an older version', async () => {
    await database.write([db.insertSql(db.serviceProviders, provider('A'))])
    await database.write([db.updateSql(db.serviceProviders, 1, { provider_name: 'B', version: 2 })])
    await expect(
      database.write([db.updateSql(db.serviceProviders, 1, { provider_name: 'C', version: 2 })]),
    ).rejects.toMatchObject({ kind: 'raised', subject: 'stale_version' })
  })

  it('keeps audit entries as they are', async () => {
    const entry = {
      uuid: newUuid(),
      created_at: 1,
      action: 'x',
      entity: 'Room',
      entity_id: 1,
      actor_type: 'system',
    }
    await database.write([db.insertSql(db.auditEntries, entry)])
    for (const text of ["UPDATE audit_entries SET action = 'y'", 'DELETE FROM audit_entries'])
      await expect(database.write([db.raw(text)])).rejects.toMatchObject({ subject: 'audit_is_final' })
  })

  it('enforces foreign keys', async () => {
    await expect(
      database.write([
        db.raw("INSERT INTO package_features (package_id, code, value) VALUES (9, 'max_rooms', 1)"),
      ]),
    ).rejects.toMatchObject({ kind: 'foreign_key' })
  })
})

describe('lists', () => {
  const pageThrough = async (sort: string, limit: number, search?: string) => {
    const order = db.sortOf(sort)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const after: db.After | null = cursor ? db.readCursor(db.serviceProviders, order, cursor, ids) : null
      const query: db.ListQuery = { limit, sort: order, after, places: null, where: [], search }
      const [answer] = await database.read(db.listSql(source, query, false))
      const rows = db.manyOf(source, answer)
      seen.push(...rows.slice(0, limit).map(row => row.provider_name))
      cursor = db.nextPage(db.serviceProviders, query, rows, answer, ids)
    } while (cursor)
    return seen
  }

  it('page through every row once, in order, whatever the sort and the size of a page', async () => {
    const names = ['b', 'A', 'a', 'ä', 'B', 'z', 'a', 'Z', '"', '日本語']
    await database.write(names.map(name => db.insertSql(db.serviceProviders, provider(name))))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('created_at', '-created_at', 'provider_name', '-provider_name'),
        fc.integer({ min: 1, max: 12 }),
        async (sort, limit) => {
          const whole = await pageThrough(sort, 100)
          expect(whole.toSorted()).toEqual(names.toSorted())
          expect(await pageThrough(sort, limit)).toEqual(whole)
        },
      ),
    )
    expect((await pageThrough('provider_name', 100)).slice(0, 4)).toEqual(['"', 'A', 'a', 'a'])
  })

  it('find by every part of a name, and take no search for SQL', async () => {
    await database.write(
      ['Frankfurt one', 'Frankfurt two', 'São Paulo', 'quote " here'].map(name =>
        db.insertSql(db.serviceProviders, provider(name)),
      ),
    )
    expect(await pageThrough('created_at', 10, 'ankf')).toEqual(['Frankfurt one', 'Frankfurt two'])
    expect(await pageThrough('created_at', 10, 'furt tw')).toEqual(['Frankfurt two'])
    expect(await pageThrough('created_at', 10, 'pa')).toEqual(['São Paulo'])
    expect(await pageThrough('created_at', 10, 'quote "')).toEqual(['quote " here'])
    await fc.assert(
      fc.asyncProperty(fc.string(), async search => void (await pageThrough('created_at', 10, search))),
    )
  })

  it('walk an index in the order asked for', async () => {
    const after = { row: { value: 'x', key: 5 }, portion: null }
    const [page] = db.listSql(
      { entity: db.rooms, extras: {} },
      {
        limit: 50,
        sort: db.sortOf('room_name'),
        after,
        places: null,
        where: [db.sql`t.customer_id = ${1}`],
        search: undefined,
      },
      false,
    )
    if (!page) throw new Error('no statement')
    const [plan] = await database.read([{ sql: `EXPLAIN QUERY PLAN ${page.sql}`, args: page.args }])
    const steps = plan?.rows.map(row => row[3]).join('\n')
    expect(steps).toContain('rooms_by_customer_and_name')
    expect(steps).not.toContain('TEMP B-TREE')
  })
})
