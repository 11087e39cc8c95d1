import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { users } from './users.ts'

const timestamps = () => ({ created_at: instant().notNull(), updated_at: instant().notNull() })
const userId = () =>
  integer()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

/** A signed-in browser. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    user_id: userId(),
    token: text().notNull().unique(),
    expires_at: instant().notNull(),
    ip_address: text(),
    user_agent: text(),
    ...timestamps(),
  },
  t => [index('sessions_by_user').on(t.user_id), index('sessions_by_expiry').on(t.expires_at)],
)

/** How a user proves who they are: a password's hash today. */
export const signInMethods = sqliteTable(
  'sign_in_methods',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    user_id: userId(),
    provider_id: text().notNull(),
    account_id: text().notNull(),
    password: text(),
    access_token: text(),
    refresh_token: text(),
    id_token: text(),
    access_token_expires_at: instant(),
    refresh_token_expires_at: instant(),
    scope: text(),
    ...timestamps(),
  },
  t => [index('sign_in_methods_by_user').on(t.user_id)],
)

/** Short-lived proofs, such as that of an e-mail address. */
export const verifications = sqliteTable(
  'verifications',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    identifier: text().notNull(),
    value: text().notNull(),
    expires_at: instant().notNull(),
    ...timestamps(),
  },
  t => [
    index('verifications_by_identifier').on(t.identifier),
    index('verifications_by_expiry').on(t.expires_at),
  ],
)

/** Failures that slow the next attempt down: by address and by account. */
export const throttles = sqliteTable(
  'throttles',
  {
    key: text().primaryKey(),
    failures: integer().notNull(),
    blocked_until: instant().notNull(),
    expires_at: instant().notNull(),
  },
  t => [index('throttles_by_expiry').on(t.expires_at)],
)
