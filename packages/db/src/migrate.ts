import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database } from './database.ts'
import { raw, sql } from './sql.ts'

const FOLDER = fileURLToPath(new URL('../migrations', import.meta.url))

/**
 * Brings a database to the newest schema, each migration in a batch of its own that also records it. Answers how many
 * it applied. Throws where the database does not enforce foreign keys: the platform depends on them.
 */
export async function migrate(database: Database, upTo = Number.POSITIVE_INFINITY): Promise<number> {
  const [keys] = await database.read([raw('PRAGMA foreign_keys')])
  if (keys?.rows[0]?.[0] !== 1) throw new Error('The database does not enforce foreign keys.')
  await database.write([
    raw('CREATE TABLE IF NOT EXISTS migrations (hash TEXT PRIMARY KEY, created_at INTEGER NOT NULL) STRICT'),
  ])
  const [known] = await database.read([raw('SELECT hash FROM migrations')])
  const applied = new Set(known?.rows.map(row => row[0]))
  const due = readMigrationFiles({ migrationsFolder: FOLDER })
    .slice(0, upTo)
    .filter(migration => !applied.has(migration.hash))
  for (const migration of due)
    await database.write([
      ...migration.sql.map(text => raw(text)),
      sql`INSERT INTO migrations (hash, created_at) VALUES (${migration.hash}, ${Date.now()})`,
    ])
  return due.length
}
