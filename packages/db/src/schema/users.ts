import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { entityColumns, flag, instant, type JsonObject, json, withinColumns } from './columns.ts'
import { customers } from './customers.ts'
import { rooms } from './rooms.ts'

/** One person with one sign-in. */
export const users = sqliteTable(
  'users',
  {
    ...entityColumns(),
    email: text().notNull().unique(),
    username: text().notNull().unique(),
    first_name: text().notNull(),
    last_name: text().notNull(),
    status: text().$type<'active' | 'inactive'>().notNull(),
    locale: text().notNull(),
    timezone: text().notNull(),
    user_settings: json<JsonObject>().notNull(),
    user_metadata: json<JsonObject>().notNull(),
    email_verified_at: instant(),
    /** A picture's address; the sign-in library wants the column. */
    image: text(),
  },
  t => [
    check('email_is_lower', sql`${t.email} = lower(${t.email})`),
    index('users_unusual_status').on(t.status, t.id).where(sql`status <> 'active'`),
    index('users_unusual_status_by_email').on(t.status, t.email).where(sql`status <> 'active'`),
  ],
)

/**
 * A user's role on the platform (all three null), a customer, an account or a room. One a user and place: that index
 * is in the second migration, because drizzle-kit can't write one over expressions with commas.
 */
export const memberships = sqliteTable(
  'memberships',
  {
    ...entityColumns(),
    user_id: integer()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    customer_id: integer().references(() => customers.id, { onDelete: 'restrict' }),
    account_id: integer().references(() => accounts.id, { onDelete: 'restrict' }),
    room_id: integer().references(() => rooms.id, { onDelete: 'restrict' }),
    role: text().notNull(),
    permissions: json<string[]>().notNull(),
    owner: flag().notNull(),
    ...withinColumns(),
  },
  t => [
    index('memberships_by_user').on(t.user_id),
    index('memberships_by_account').on(t.account_id),
    index('memberships_by_customer').on(t.customer_id, t.id),
    index('memberships_on_platform')
      .on(t.id)
      .where(sql`customer_id IS NULL AND account_id IS NULL AND room_id IS NULL`),
    index('memberships_by_room').on(t.room_id),
    index('memberships_within_customer').on(t.within_customer_id, t.id),
    index('memberships_within_account').on(t.within_account_id, t.id),
    uniqueIndex('memberships_customer_owner').on(t.customer_id).where(sql`owner = 1`),
    uniqueIndex('memberships_account_owner').on(t.account_id).where(sql`owner = 1`),
    check(
      'membership_of_one',
      sql`(${t.customer_id} IS NOT NULL) + (${t.account_id} IS NOT NULL) + (${t.room_id} IS NOT NULL) <= 1`,
    ),
  ],
)
