import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entityColumns, type JsonObject, json, noCase } from './columns.ts'
import { customers } from './customers.ts'
import { subscriptions } from './subscriptions.ts'

export const accounts = sqliteTable(
  'accounts',
  {
    ...entityColumns(),
    account_name: text().notNull(),
    account_key: text().notNull().unique(),
    tag: text(),
    code: text(),
    subscriber_id: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    subscription_id: integer()
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'restrict' }),
    status: text().$type<'active' | 'inactive' | 'suspended'>().notNull(),
    account_settings: json<JsonObject>().notNull(),
    account_metadata: json<JsonObject>().notNull(),
  },
  t => [
    index('accounts_by_subscriber').on(t.subscriber_id, t.id),
    index('accounts_by_subscription').on(t.subscription_id, t.id),
    index('accounts_by_name').on(noCase(t.account_name)),
    index('accounts_by_tag').on(t.tag, t.id).where(sql`tag IS NOT NULL`),
    index('accounts_by_code').on(t.code, t.id).where(sql`code IS NOT NULL`),
    index('accounts_by_subscriber_and_name').on(t.subscriber_id, noCase(t.account_name)),
    index('accounts_by_subscription_and_name').on(t.subscription_id, noCase(t.account_name)),
    index('accounts_unusual_status').on(t.status, t.id).where(sql`status <> 'active'`),
    index('accounts_unusual_status_by_name')
      .on(t.status, noCase(t.account_name))
      .where(sql`status <> 'active'`),
  ],
)

/** Where a row hangs in the tree, so that a scope needs no join. */
export const inAccount = () => ({
  customer_id: integer()
    .notNull()
    .references(() => customers.id, { onDelete: 'restrict' }),
  account_id: integer()
    .notNull()
    .references(() => accounts.id, { onDelete: 'restrict' }),
})
