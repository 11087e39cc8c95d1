import { createHash, randomBytes } from 'node:crypto'
import { apiCredentials, type Database, insertSql, raw } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { newSecret, newUuid, PERMISSION_CODES, PERMISSIONS } from '@streamwise/domain'
import { AT, fillSql, GIANT, type Size, TENANT } from './tables.ts'

/** Secrets of credentials: for the whole platform, for a customer with a thousand rooms, and for the largest one. */
export type Seeded = Record<'platform' | 'tenant' | 'giant', string>

/** Makes a database of this size. The same rows each time, but for the secrets. */
export async function seed(file: string, size: Size): Promise<Seeded> {
  const database = embeddedDatabase(file)
  await migrate(database)
  await database.script('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY')
  const restore = await withoutIndexes(database)
  for (const statement of fillSql(size)) await database.script(statement)
  await restore()
  const seeded = {
    platform: await credential(database, null),
    tenant: await credential(database, TENANT),
    giant: await credential(database, GIANT),
  }
  await database.script('ANALYZE; PRAGMA journal_mode = WAL')
  database.close()
  return seeded
}

/**
 * Takes away what follows each row of the large tables, and answers how to bring it back: sorting once is several times
 * faster than finding a place for every row.
 */
async function withoutIndexes(database: Database): Promise<() => Promise<void>> {
  const [made] = await database.read([
    raw(`SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN ('rooms', 'customers', 'users', 'accounts', 'subscriptions')
      AND (type = 'index' AND sql LIKE 'CREATE INDEX%' OR type = 'trigger' AND name LIKE '%_search_insert')`),
  ])
  const things = (made?.rows ?? []).map(([type, name, text]) => ({
    type,
    name: String(name),
    text: String(text),
  }))
  for (const { type, name } of things) await database.script(`DROP ${type} ${name}`)
  return async () => {
    for (const { type, name, text } of things) {
      await database.script(text)
      const index = name.replace(/_insert$/, '')
      if (type === 'trigger')
        await database.script(`INSERT INTO ${index} (rowid, text) SELECT id, text FROM ${index}ed`)
    }
  }
}

async function credential(database: Database, customer_id: number | null): Promise<string> {
  const secret = newSecret(randomBytes)
  const permissions = PERMISSION_CODES.filter(code => customer_id === null || !PERMISSIONS[code].platform)
  await database.write([
    insertSql(apiCredentials, {
      uuid: newUuid(),
      created_at: AT,
      updated_at: AT,
      name: 'Bench',
      description: '',
      permissions: [...permissions],
      customer_id,
      hint: secret.slice(0, 8),
      secret_hash: createHash('sha256').update(secret).digest('hex'),
      last_used_at: Date.now() + 3_600_000,
    }),
  ])
  return secret
}
