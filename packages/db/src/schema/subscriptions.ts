import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { entityColumns, flag, instant, type JsonObject, json, noCase } from './columns.ts'
import { customers } from './customers.ts'
import { packageProviders, servicePackages, termColumns } from './service-packages.ts'
import { serviceProviders } from './service-providers.ts'

export const subscriptions = sqliteTable(
  'subscriptions',
  {
    ...entityColumns(),
    tag: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull(),
    package_id: integer()
      .notNull()
      .references(() => servicePackages.id, { onDelete: 'restrict' }),
    subscriber_id: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'restrict' }),
    service_type: text().$type<'meet'>().notNull(),
    status: text().$type<'active' | 'inactive' | 'canceled' | 'suspended' | 'terminated'>().notNull(),
    is_active: flag().notNull(),
    starts_at: instant().notNull(),
    ends_at: instant().notNull(),
    cancels_at: instant(),
    canceled_at: instant(),
    trial_ends_at: instant(),
    /** Where the periods count from, and how many of them end at `ends_at`: calendar arithmetic from one day never drifts. */
    anchor_at: instant().notNull().default(sql`0`),
    cycles: integer().notNull().default(1),
    /** Who suspended it: the clock takes its own suspension back when the contract is renewed. */
    suspended_by: text().$type<'expiry' | 'platform'>(),
    suspended_at: instant(),
    /** Consumable quotas may be passed. */
    overages_enabled: flag().notNull().default(false),
    /** When the clock has to look at it next; null: never again. */
    due_at: instant().default(sql`0`),
    /** It took one from the package's stock, which gets it back. */
    took_stock: flag().notNull().default(false),
    ...termColumns(),
    subscription_metadata: json<JsonObject>().notNull(),
  },
  t => [
    index('subscriptions_by_subscriber').on(t.subscriber_id, t.id),
    index('subscriptions_by_package').on(t.package_id, t.id),
    index('subscriptions_by_name').on(noCase(t.name)),
    index('subscriptions_by_end').on(t.ends_at),
    index('subscriptions_by_package_and_name').on(t.package_id, noCase(t.name)),
    index('subscriptions_by_package_and_end').on(t.package_id, t.ends_at),
    index('subscriptions_unusual_status').on(t.status, t.id).where(sql`status <> 'active'`),
    index('subscriptions_unusual_status_by_name').on(t.status, noCase(t.name)).where(sql`status <> 'active'`),
    index('subscriptions_unusual_status_by_end').on(t.status, t.ends_at).where(sql`status <> 'active'`),
    index('subscriptions_expired').on(t.is_active, t.id).where(sql`is_active <> 1`),
    index('subscriptions_expired_by_name').on(t.is_active, noCase(t.name)).where(sql`is_active <> 1`),
    index('subscriptions_expired_by_end').on(t.is_active, t.ends_at).where(sql`is_active <> 1`),
    index('subscriptions_due').on(t.due_at),
  ],
)

export const subscriptionFeatures = sqliteTable(
  'subscription_features',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    subscription_id: integer()
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    value: integer().notNull(),
  },
  t => [unique('subscription_features_code').on(t.subscription_id, t.code)],
)

/** What is used of each quota, counted whether or not it is limited. A trigger refuses to pass the limit. */
export const subscriptionUsage = sqliteTable(
  'subscription_usage',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    subscription_id: integer()
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    used: integer().notNull(),
    /** When the count begins again; null: never. */
    resets_at: instant(),
    /** Overages are sold: the limit is a mark, not a wall. */
    may_exceed: flag().notNull().default(false),
    /** How much of the limit is used, in percent; null where there is none. Triggers keep it. */
    percent: integer(),
  },
  t => [
    index('subscription_usage_near').on(t.percent).where(sql`percent >= 80`),
    unique('subscription_usage_code').on(t.subscription_id, t.code),
    check('used_is_positive', sql`${t.used} >= 0`),
  ],
)

export const subscriptionProviders = sqliteTable(
  'subscription_providers',
  {
    ...entityColumns(),
    subscription_id: integer()
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'cascade' }),
    package_provider_id: integer()
      .notNull()
      .references(() => packageProviders.id, { onDelete: 'restrict' }),
    service_provider_id: integer()
      .notNull()
      .references(() => serviceProviders.id, { onDelete: 'restrict' }),
    active: flag().notNull(),
    default: flag().notNull(),
    metadata: json<JsonObject>().notNull(),
  },
  t => [
    unique('subscription_providers_once').on(t.subscription_id, t.package_provider_id),
    uniqueIndex('subscription_providers_default').on(t.subscription_id).where(sql`"default" = 1`),
    index('subscription_providers_by_package_provider').on(t.package_provider_id),
    index('subscription_providers_by_provider').on(t.service_provider_id),
    check('subscription_default_is_active', sql`${t.active} = 1 OR ${t.default} = 0`),
  ],
)
