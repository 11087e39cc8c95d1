import { sql } from 'drizzle-orm'
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
    index('customers_by_name').on(noCase(t.name)),
    index('customers_by_country').on(t.country, t.id),
    index('customers_by_country_and_name').on(t.country, noCase(t.name)),
    index('customers_by_country_and_email').on(t.country, t.email),
    index('customers_by_external_id').on(t.external_id),
    index('customers_unusual_status').on(t.status, t.id).where(sql`status <> 'active'`),
    index('customers_unusual_status_by_name').on(t.status, noCase(t.name)).where(sql`status <> 'active'`),
    index('customers_unusual_status_by_email').on(t.status, t.email).where(sql`status <> 'active'`),
    index('customers_unusual_customer_type')
      .on(t.customer_type, t.id)
      .where(sql`customer_type <> 'business'`),
    index('customers_unusual_customer_type_by_name')
      .on(t.customer_type, noCase(t.name))
      .where(sql`customer_type <> 'business'`),
    index('customers_unusual_customer_type_by_email')
      .on(t.customer_type, t.email)
      .where(sql`customer_type <> 'business'`),
    index('customers_unusual_delinquent').on(t.delinquent, t.id).where(sql`delinquent <> 0`),
    index('customers_unusual_delinquent_by_name')
      .on(t.delinquent, noCase(t.name))
      .where(sql`delinquent <> 0`),
    index('customers_unusual_delinquent_by_email').on(t.delinquent, t.email).where(sql`delinquent <> 0`),
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
