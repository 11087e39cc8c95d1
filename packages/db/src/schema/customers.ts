import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entityColumns, flag, type JsonObject, json, noCase } from './columns.ts'

export const customers = sqliteTable(
  'customers',
  {
    ...entityColumns(),
    customer_type: text().$type<'business' | 'personal'>().notNull(),
    /** How people call it: the company's name, else the person's. Sorted and searched by. */
    name: text().notNull(),
    company_name: text(),
    first_name: text().notNull(),
    last_name: text().notNull(),
    email: text().notNull().unique(),
    status: text().$type<'active' | 'inactive' | 'suspended' | 'terminated'>().notNull(),
    country: text(),
    currency: text().notNull(),
    locale: text().notNull(),
    external_id: text(),
    customer_key: text().notNull().unique(),
    customer_prefix: text(),
    hostname: text().unique(),
    subdomain: text().notNull().unique(),
    delinquent: flag().notNull(),
    allowed_domains_origins: json<string[]>().notNull(),
    allowed_domains_registration: json<string[]>().notNull(),
    addresses: json<JsonObject[]>().notNull(),
    telephones: json<JsonObject[]>().notNull(),
    legal_documents: json<JsonObject[]>().notNull(),
    customer_settings: json<JsonObject>().notNull(),
    customer_metadata: json<JsonObject>().notNull(),
  },
  t => [
    index('customers_by_name').on(noCase(t.name), t.id),
    index('customers_by_email').on(noCase(t.email), t.id),
    index('customers_by_status').on(t.status, t.id),
    index('customers_by_country').on(t.country, t.id),
    index('customers_by_external_id').on(t.external_id),
  ],
)

/** `allowed_domains_origins` by origin, kept by triggers: who asks across origins is looked up by theirs. */
export const customerOrigins = sqliteTable(
  'customer_origins',
  {
    origin: text().notNull(),
    customer_id: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
  },
  t => [
    primaryKey({ columns: [t.origin, t.customer_id] }),
    index('customer_origins_by_customer').on(t.customer_id),
  ],
)
