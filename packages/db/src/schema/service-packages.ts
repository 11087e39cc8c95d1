import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { entityColumns, flag, type JsonObject, json, noCase } from './columns.ts'
import { serviceProviders } from './service-providers.ts'

export type Interval = 'day' | 'week' | 'month' | 'year'

/** The terms that a subscription copies from its package. Prices in minor units. */
export const termColumns = () => ({
  tier: integer().notNull(),
  price: integer().notNull(),
  currency: text().notNull(),
  periodicity: integer().notNull(),
  periodicity_type: text().$type<Interval>().notNull(),
  trial_period: integer().notNull(),
  trial_interval: text().$type<Interval>().notNull(),
  trial_mode: text().$type<'inside' | 'outside'>().notNull(),
  grace_period: integer().notNull(),
  grace_interval: text().$type<Interval>().notNull(),
})

export const servicePackages = sqliteTable(
  'service_packages',
  {
    ...entityColumns(),
    name: text().notNull(),
    description: text().notNull(),
    short_description: text().notNull(),
    service_type: text().$type<'meet'>().notNull(),
    status: text().$type<'active' | 'inactive'>().notNull(),
    hidden: flag().notNull(),
    retired: flag().notNull(),
    signup_fee: integer().notNull(),
    has_stock: flag().notNull(),
    stock_qty: integer().notNull(),
    overages_enabled: flag().notNull(),
    oversell_enabled: flag().notNull(),
    ...termColumns(),
    package_settings: json<JsonObject>().notNull(),
    package_metadata: json<JsonObject>().notNull(),
  },
  t => [
    index('service_packages_by_name').on(noCase(t.name)),
    index('service_packages_by_price').on(t.price),
    index('service_packages_by_tier').on(t.tier),
    check('stock_is_left', sql`${t.stock_qty} >= 0`),
  ],
)

export const packageFeatures = sqliteTable(
  'package_features',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    package_id: integer()
      .notNull()
      .references(() => servicePackages.id, { onDelete: 'cascade' }),
    code: text().notNull(),
    value: integer().notNull(),
  },
  t => [unique('package_features_code').on(t.package_id, t.code)],
)

export const packageProviders = sqliteTable(
  'package_providers',
  {
    ...entityColumns(),
    package_id: integer()
      .notNull()
      .references(() => servicePackages.id, { onDelete: 'cascade' }),
    service_provider_id: integer()
      .notNull()
      .references(() => serviceProviders.id, { onDelete: 'restrict' }),
    active: flag().notNull(),
    default: flag().notNull(),
    settings: json<JsonObject>().notNull(),
    metadata: json<JsonObject>().notNull(),
  },
  t => [
    unique('package_providers_once').on(t.package_id, t.service_provider_id),
    uniqueIndex('package_providers_default').on(t.package_id).where(sql`"default" = 1`),
    index('package_providers_by_provider').on(t.service_provider_id),
    check('package_default_is_active', sql`${t.active} = 1 OR ${t.default} = 0`),
  ],
)
