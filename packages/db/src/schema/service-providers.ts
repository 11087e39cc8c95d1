import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entityColumns, flag, instant, type JsonObject, json, noCase } from './columns.ts'

/** `properties` holds sensitive ones encrypted. The health columns are the last check's. */
export const serviceProviders = sqliteTable(
  'service_providers',
  {
    ...entityColumns(),
    provider_name: text().notNull(),
    active: flag().notNull(),
    provider_type: text().notNull(),
    service_type: text().$type<'meet'>().notNull(),
    properties: json<JsonObject>().notNull(),
    settings: json<JsonObject>().notNull(),
    metadata: json<JsonObject>().notNull(),
    health_state: text().$type<'healthy' | 'degraded' | 'down' | 'unknown'>().notNull().default('unknown'),
    health_latency_ms: integer(),
    health_version: text(),
    health_message: text(),
    health_checked_at: instant(),
  },
  t => [index('service_providers_by_name').on(noCase(t.provider_name))],
)
