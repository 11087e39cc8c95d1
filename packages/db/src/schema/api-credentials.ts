import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { entityColumns, instant, json, noCase } from './columns.ts'
import { customers } from './customers.ts'
import { users } from './users.ts'

/** Only the SHA-256 of the secret is kept: it has 190 random bits, so it needs no slow hash. */
export const apiCredentials = sqliteTable(
  'api_credentials',
  {
    ...entityColumns(),
    name: text().notNull(),
    description: text().notNull(),
    permissions: json<string[]>().notNull(),
    customer_id: integer().references(() => customers.id, { onDelete: 'restrict' }),
    created_by: integer().references(() => users.id, { onDelete: 'set null' }),
    hint: text().notNull(),
    secret_hash: text().notNull().unique(),
    /** The secret before the last rotation: works until `previous_expires_at`. */
    previous_secret_hash: text(),
    previous_expires_at: instant(),
    rotated_at: instant(),
    /** CIDRs; []: from anywhere. */
    allowed_ips: json<string[]>().notNull().default([]),
    expires_at: instant(),
    last_used_at: instant(),
    revoked_at: instant(),
  },
  t => [
    index('api_credentials_by_customer').on(t.customer_id, t.id),
    uniqueIndex('api_credentials_previous').on(t.previous_secret_hash),
    index('api_credentials_by_name').on(noCase(t.name)),
  ],
)
