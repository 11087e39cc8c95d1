import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entityColumns, flag, instant, type JsonObject, json, noCase } from './columns.ts'

/** One server behind a balancer, as it was last seen. */
type BehindServer = {
  name: string
  url: string
  state: 'enabled' | 'draining' | 'disabled'
  online: boolean
  load: number | null
  version: string | null
}

/**
 * `properties` holds sensitive ones encrypted. The health columns are the last check's. `failures` and `successes` count
 * in a row; until `retry_at` nobody calls a provider that did not answer.
 */
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
    /** Since when it has this state. */
    health_since: instant(),
    /** Takes no new meetings; those that run stay. */
    draining: flag().notNull().default(false),
    failures: integer().notNull().default(0),
    successes: integer().notNull().default(0),
    retry_at: instant(),
    /** On the whole server at the last check, others' meetings too. */
    load_meetings: integer(),
    load_participants: integer(),
    load_seen_at: instant(),
    servers: json<BehindServer[]>(),
    servers_seen_at: instant(),
    /** Why the servers could not be seen since. */
    servers_message: text(),
    /** Until when its webhooks are known to be registered. */
    webhooks_until: instant(),
    /** Their name at the provider, and since when it is that one: before that, it may not have told all. */
    webhooks_id: text(),
    webhooks_since: instant(),
  },
  t => [index('service_providers_by_name').on(noCase(t.provider_name))],
)

/** What each check of a provider found. */
export const serviceProviderChecks = sqliteTable(
  'service_provider_checks',
  {
    ...entityColumns(),
    service_provider_id: integer()
      .notNull()
      .references(() => serviceProviders.id, { onDelete: 'cascade' }),
    checked_at: instant().notNull(),
    ok: flag().notNull(),
    state: text().$type<'healthy' | 'degraded' | 'down' | 'unknown'>().notNull(),
    latency_ms: integer(),
    server_version: text(),
    code: text(),
    message: text(),
    meetings: integer(),
    participants: integer(),
  },
  t => [
    index('service_provider_checks_by_provider').on(t.service_provider_id, t.id),
    index('service_provider_checks_failed').on(t.service_provider_id, t.id).where(sql`ok = 0`),
    index('service_provider_checks_by_time').on(t.checked_at),
  ],
)
