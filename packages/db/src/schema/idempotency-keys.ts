import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'

/**
 * What a caller has asked for under a key of theirs, so that asking again does nothing twice. The row comes with the
 * batch that does the work; `answer` follows, encrypted.
 */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    caller: text().notNull(),
    key: text().notNull(),
    action: text().notNull(),
    input_hash: text().notNull(),
    answer: text(),
    created_at: instant().notNull(),
    expires_at: instant().notNull(),
  },
  t => [
    unique('idempotency_keys_once').on(t.caller, t.key),
    index('idempotency_keys_by_expiry').on(t.expires_at),
  ],
)
