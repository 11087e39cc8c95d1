import { integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { serviceProviders } from './service-providers.ts'

/**
 * What happened in each quarter of an hour, so that no statistic reads meetings: every zone's days begin with one. `level`
 * and `key` say where: 0 the platform, 1 a customer, 2 an account, 3 a room. Triggers keep it. What was counted stays
 * counted when rooms are deleted.
 */
export const statistics = sqliteTable(
  'statistics',
  {
    level: integer().notNull(),
    key: integer().notNull(),
    at: instant().notNull(),
    meetings: integer().notNull().default(0),
    participants: integer().notNull().default(0),
    participant_minutes: integer().notNull().default(0),
    peak_participants: integer().notNull().default(0),
    new_rooms: integer().notNull().default(0),
    new_customers: integer().notNull().default(0),
    recordings: integer().notNull().default(0),
    recorded_seconds: integer().notNull().default(0),
  },
  t => [primaryKey({ columns: [t.level, t.key, t.at] })],
)

/** The checks of each provider in each quarter of an hour; `latency_ms` is the sum over `timed` ones. Triggers keep it. */
export const providerStatistics = sqliteTable(
  'provider_statistics',
  {
    service_provider_id: integer()
      .notNull()
      .references(() => serviceProviders.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
    checks: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    timed: integer().notNull().default(0),
    latency_ms: integer().notNull().default(0),
  },
  t => [primaryKey({ columns: [t.service_provider_id, t.at] })],
)
