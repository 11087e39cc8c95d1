import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, type JsonObject, json } from './columns.ts'

/**
 * What was written, by whom. No foreign keys: an entry outlives what it speaks of. Triggers refuse to change or
 * delete one.
 */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    uuid: text().notNull().unique(),
    created_at: instant().notNull(),
    action: text().notNull(),
    entity: text().notNull(),
    entity_id: integer().notNull(),
    customer_id: integer(),
    actor_type: text().$type<'user' | 'api_credential' | 'participant' | 'system'>().notNull(),
    actor_id: integer(),
    actor_name: text(),
    before: json<JsonObject>(),
    after: json<JsonObject>(),
    address: text(),
    request_id: text(),
  },
  // Each gives its filter in the order of the keys, so that no page sorts what it leaves out.
  t => [
    index('audit_entries_by_actor_type').on(t.actor_type, t.id),
    index('audit_entries_by_request').on(t.request_id, t.id),
    index('audit_entries_by_entity').on(t.entity, t.entity_id, t.id),
    index('audit_entries_by_kind').on(t.entity, t.id),
    index('audit_entries_by_customer').on(t.customer_id, t.id),
    index('audit_entries_by_actor').on(t.actor_type, t.actor_id, t.id),
    index('audit_entries_by_time').on(t.created_at, t.id),
    index('audit_entries_by_action').on(t.action, t.id),
  ],
)
