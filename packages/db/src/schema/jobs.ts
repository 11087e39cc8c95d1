import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entityColumns, instant, type JsonObject, json } from './columns.ts'
import { customers } from './customers.ts'

/**
 * Work that waits: done at least once by whoever holds the lease. `payload` names rows, it never holds a secret. A
 * `key` is there once: it keeps the clock's own jobs single.
 */
export const jobs = sqliteTable(
  'jobs',
  {
    ...entityColumns(),
    kind: text().notNull(),
    key: text().unique(),
    payload: json<JsonObject>().notNull(),
    status: text().$type<'waiting' | 'running' | 'done' | 'failed'>().notNull(),
    customer_id: integer().references(() => customers.id, { onDelete: 'cascade' }),
    run_at: instant().notNull(),
    attempts: integer().notNull(),
    max_attempts: integer().notNull(),
    lease: text(),
    leased_until: instant(),
    last_error: text(),
    finished_at: instant(),
  },
  t => [
    index('jobs_due').on(t.status, t.run_at),
    index('jobs_by_run_at').on(t.run_at),
    index('jobs_by_status').on(t.status, t.id),
    index('jobs_by_kind').on(t.kind, t.id),
    index('jobs_by_kind_and_time').on(t.kind, t.run_at),
    index('jobs_by_customer').on(t.customer_id, t.id),
  ],
)
