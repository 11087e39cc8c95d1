import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLibsqlServer } from '@streamwise/libsql-server'
import { afterEach, describe, expect, it } from 'vitest'
import * as entities from './entities.ts'
import { type Database, type Entity, listSql, manyOf, raw, remoteDatabase, sortOf, sql } from './index.ts'
import { embeddedDatabase, migrate } from './node.ts'
import { type Content, columnsOf, contentOf, fill, tablesOf } from './testing-rows.ts'

/** The migrations of the first release: 0000 and 0001. */
const RELEASED = 2

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** An empty database: a file in this process, or one over HTTP as Workers have it. */
const DATABASES = {
  embedded: async (): Promise<Database> => {
    const database = embeddedDatabase(':memory:')
    cleanUps.push(() => database.close())
    return database
  },
  'libSQL over HTTP': async (): Promise<Database> => {
    const folder = mkdtempSync(join(tmpdir(), 'streamwise-migrate-'))
    const server = await startLibsqlServer({ file: join(folder, 'test.db') })
    const database = remoteDatabase(server.url)
    cleanUps.push(async () => {
      database.close()
      await server.close()
      rmSync(folder, { recursive: true })
    })
    return database
  },
}

/** A database of the first release with rows in every table, and what they were. */
async function released(database: Database): Promise<{ tables: string[]; before: Content }> {
  await migrate(database, RELEASED)
  await fill(database)
  const tables = await tablesOf(database)
  return { tables, before: await contentOf(database, tables) }
}

/** Names and text of all that a schema consists of. */
async function schemaOf(database: Database): Promise<unknown[][]> {
  const [answer] = await database.read([
    raw(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name",
    ),
  ])
  return answer?.rows ?? []
}
const triggersOf = async (database: Database) =>
  (await schemaOf(database)).filter(([type]) => type === 'trigger').map(([, name]) => name)

/** Rows as they were, in the columns that are still there. */
async function expectKept(database: Database, tables: readonly string[], before: Content): Promise<void> {
  const after = await contentOf(database, tables)
  for (const table of tables) {
    const kept = new Set((await columnsOf(database, table)).map(({ name }) => name))
    const old = (rows: Content[string] = []) =>
      rows.map(row => Object.fromEntries(Object.entries(row).filter(([name]) => kept.has(name))))
    const names = Object.keys(before[table]?.[0] ?? {})
    const now = (after[table] ?? []).map(row =>
      Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))),
    )
    expect(now, table).toEqual(old(before[table]))
  }
}

const one = async (database: Database, text: string) => (await database.read([raw(text)]))[0]?.rows

describe.each(Object.entries(DATABASES))(
  'a database of the first release, %s',
  { timeout: 60_000 },
  (_, empty) => {
    it('is filled in every table and every column before it is migrated', async () => {
      const database = await empty()
      const { tables, before } = await released(database)
      expect(tables.length).toBeGreaterThanOrEqual(20)
      for (const table of tables)
        for (const { name, optional } of await columnsOf(database, table)) {
          const values = (before[table] ?? []).map(row => row[name])
          expect(
            values.some(value => value !== null),
            `${table}.${name}`,
          ).toBe(true)
          if (optional) expect(values, `${table}.${name}`).toContain(null)
        }
    })

    it('keeps every row as it was', async () => {
      const database = await empty()
      const { tables, before } = await released(database)
      expect(await migrate(database)).toBeGreaterThan(0)
      await expectKept(database, tables, before)
      expect(await one(database, 'PRAGMA foreign_key_check')).toEqual([])
      expect(await one(database, 'PRAGMA integrity_check')).toEqual([['ok']])
      expect(await migrate(database)).toBe(0)
      await expectKept(database, tables, before)
    })

    it('has the same schema afterwards as one that was new', async () => {
      const [old, fresh] = [await empty(), await empty()]
      await released(old)
      const triggers = await triggersOf(old)
      await migrate(old)
      await migrate(fresh)
      expect(await schemaOf(old)).toEqual(await schemaOf(fresh))
      expect(await triggersOf(old)).toEqual(expect.arrayContaining(triggers))
    })

    it('still refuses what it refused, row by row', async () => {
      const database = await empty()
      const { tables } = await released(database)
      await migrate(database)
      for (const table of tables) {
        const versioned = (await columnsOf(database, table)).some(({ name }) => name === 'version')
        if (!versioned) continue
        const jump = database.write([raw(`UPDATE ${table} SET version = version + 2`)])
        await expect(jump, table).rejects.toMatchObject({ subject: 'stale_version' })
        await database.write([raw(`UPDATE ${table} SET version = version + 1`)])
      }
      for (const [text, subject] of [
        ["UPDATE audit_entries SET action = 'x'", 'audit_is_final'],
        ['DELETE FROM audit_entries', 'audit_is_final'],
        ['UPDATE service_providers SET active = 0 WHERE id = 1', 'provider_is_default'],
        ['UPDATE subscription_usage SET used = used + 1', 'quota_exceeded'],
        ["UPDATE users SET status = 'inactive'", 'last_admin'],
        ['UPDATE service_packages SET stock_qty = -1', 'stock_is_left'],
        ["UPDATE memberships SET role = 'nobody' WHERE id = 2", 'no_such_role'],
      ] as const)
        await expect(database.write([raw(text)]), text).rejects.toThrow(subject)
      await expect(database.write([raw('DELETE FROM customers')])).rejects.toMatchObject({
        kind: 'foreign_key',
      })
    })

    it('finds the old rows by search, and follows what is changed in them', async () => {
      const database = await empty()
      const { tables } = await released(database)
      await migrate(database)
      const searched = Object.values<Entity>(entities).filter(
        entity => entity.searched.length && tables.includes(entity.name),
      )
      expect(searched.length).toBeGreaterThanOrEqual(8)
      for (const entity of searched) {
        const found = async (search: string) => {
          const query = {
            limit: 100,
            sort: sortOf('created_at'),
            after: null,
            places: null,
            where: [],
            search,
          }
          const [page] = await database.read(listSql({ entity, extras: {} }, query, false))
          return manyOf({ entity, extras: {} }, page).map(row => Reflect.get(row, 'id'))
        }
        const rows = (await contentOf(database, [entity.name]))[entity.name] ?? []
        for (const name of entity.searched)
          for (const row of rows) {
            const value = row[name]
            if (typeof value === 'string')
              expect(await found(value.trim().slice(0, 200)), `${entity.name}.${name}`).toContain(row.id)
          }
        const [column = ''] = entity.searched
        await database.write([
          sql`UPDATE ${raw(entity.name)} SET ${raw(column)} = 'renamed just now' WHERE id = 1`,
        ])
        expect(await found('renamed just now')).toEqual([1])
      }
    })

    it('fills what is new from what it was', async () => {
      const database = await empty()
      const { before } = await released(database)
      await migrate(database)
      const after = await contentOf(database, [
        'subscriptions',
        'api_credentials',
        'memberships',
        'rooms',
        'accounts',
      ])
      const packages = new Map(before.service_packages?.map(row => [row.id, row]))
      for (const row of after.subscriptions ?? []) {
        const begins = row.trial_mode === 'outside' ? (row.trial_ends_at ?? row.starts_at) : row.starts_at
        const suspended = row.status === 'suspended'
        expect(row).toMatchObject({
          anchor_at: begins,
          cycles: 1,
          suspended_by: suspended ? 'platform' : null,
          suspended_at: suspended ? row.updated_at : null,
          overages_enabled: packages.get(row.package_id ?? null)?.overages_enabled,
        })
      }
      for (const row of after.api_credentials ?? [])
        expect(row).toMatchObject({ allowed_ips: '[]', previous_secret_hash: null, rotated_at: null })
      const place = (table: string, id: unknown, column: string) =>
        id === null ? null : after[table]?.find(row => row.id === id)?.[column]
      for (const { customer_id, account_id, room_id, ...row } of after.memberships ?? []) {
        const account = account_id ?? place('rooms', room_id, 'account_id')
        const customer =
          customer_id ?? place('rooms', room_id, 'customer_id') ?? place('accounts', account, 'subscriber_id')
        expect(row).toMatchObject({ within_customer_id: customer, within_account_id: account })
      }
      const roles = (await one(database, 'SELECT code FROM roles WHERE built_in = 1'))?.flat()
      expect(roles).toEqual(
        expect.arrayContaining(['admin', 'support', 'customer_owner', 'moderator', 'viewer']),
      )
      const origins = await one(
        database,
        'SELECT origin, customer_id FROM customer_origins ORDER BY customer_id, origin',
      )
      expect(origins).toEqual(
        (before.customers ?? []).flatMap(({ id, allowed_domains_origins }) =>
          [...new Set<string>(JSON.parse(String(allowed_domains_origins)))]
            .sort()
            .map(origin => [origin, id]),
        ),
      )
    })
  },
)

describe('migrating that is interrupted', { timeout: 60_000 }, () => {
  /** A database that fails at its `count`th write: before it is done, or after it is, when only the answer is lost. */
  const failing = (database: Database, count: number, when: 'before' | 'after'): Database => {
    let writes = 0
    return {
      ...database,
      write: async statements => {
        writes++
        if (writes === count && when === 'before') throw new Error('interrupted')
        const answer = await database.write(statements)
        if (writes === count) throw new Error('interrupted')
        return answer
      },
    }
  }
  /** A database where the last statement of the `count`th write fails. */
  const broken = (database: Database, count: number): Database => {
    let writes = 0
    return {
      ...database,
      write: statements =>
        database.write(++writes === count ? [...statements, raw('SELECT * FROM no_such_table')] : statements),
    }
  }

  const interruptions = {
    'before a migration': (database: Database, count: number) => failing(database, count, 'before'),
    'when the answer is lost': (database: Database, count: number) => failing(database, count, 'after'),
    'within a migration': broken,
  }
  it.each(Object.entries(interruptions))('%s goes on where it stopped', async (_, interrupted) => {
    const whole = await DATABASES.embedded()
    const migrations = await migrate(whole)
    const schema = await schemaOf(whole)
    // The first write makes the table that records what was applied.
    for (let count = 2; count <= migrations - RELEASED + 1; count++) {
      const database = await DATABASES.embedded()
      const { tables, before } = await released(database)
      await expect(migrate(interrupted(database, count))).rejects.toThrow()
      await expectKept(database, tables, before)
      await migrate(database)
      await expectKept(database, tables, before)
      expect(await schemaOf(database)).toEqual(schema)
      expect(await one(database, 'SELECT count(*) FROM migrations')).toEqual([[migrations]])
    }
  })
})
