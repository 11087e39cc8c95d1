import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { entityColumns, instant, json, withinColumns } from './columns.ts'
import { customers } from './customers.ts'
import { rooms } from './rooms.ts'
import { users } from './users.ts'

/**
 * A membership that waits for somebody to accept it. The link's token is not stored: it is made from `nonce` with the
 * deployment's secret, so a copy of the database opens nothing. One open invitation an address and place.
 */
export const invitations = sqliteTable(
  'invitations',
  {
    ...entityColumns(),
    email: text().notNull(),
    customer_id: integer().references(() => customers.id, { onDelete: 'cascade' }),
    account_id: integer().references(() => accounts.id, { onDelete: 'cascade' }),
    room_id: integer().references(() => rooms.id, { onDelete: 'cascade' }),
    role: text().notNull(),
    permissions: json<string[]>().notNull(),
    locale: text().notNull(),
    invited_by: integer().references(() => users.id, { onDelete: 'set null' }),
    nonce: text().notNull(),
    sent_at: instant().notNull(),
    expires_at: instant().notNull(),
    accepted_at: instant(),
    accepted_by: integer().references(() => users.id, { onDelete: 'set null' }),
    revoked_at: instant(),
    ...withinColumns(),
  },
  t => [
    index('invitations_by_email').on(t.email),
    index('invitations_by_customer').on(t.customer_id),
    index('invitations_by_account').on(t.account_id),
    index('invitations_within_customer').on(t.within_customer_id, t.id),
    index('invitations_within_account').on(t.within_account_id, t.id),
    index('invitations_by_room').on(t.room_id, t.id),
    check('invitation_email_is_lower', sql`${t.email} = lower(${t.email})`),
    check(
      'invitation_to_one',
      sql`(${t.customer_id} IS NOT NULL) + (${t.account_id} IS NOT NULL) + (${t.room_id} IS NOT NULL) <= 1`,
    ),
  ],
)
