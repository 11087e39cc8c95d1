import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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
    expires_at: instant(),
    last_used_at: instant(),
    revoked_at: instant(),
  },
  t => [
    index('api_credentials_by_customer').on(t.customer_id, t.id),
    index('api_credentials_by_name').on(noCase(t.name), t.id),
  ],
)
