import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { inAccount } from './accounts.ts'
import { entityColumns, flag, instant, type JsonObject, json, noCase } from './columns.ts'
import { subscriptions } from './subscriptions.ts'

/** `meeting_id` is what the provider knows the room by: ours, unguessable, unique on every provider. */
export const rooms = sqliteTable(
  'rooms',
  {
    ...entityColumns(),
    room_name: text().notNull(),
    slug: text().notNull(),
    status: text().$type<'active' | 'inactive'>().notNull(),
    is_public: flag().notNull(),
    room_type: text().$type<'meet'>().notNull(),
    ...inAccount(),
    subscription_id: integer()
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'restrict' }),
    room_features: json<{ code: string; value: number | boolean }[]>().notNull(),
    room_settings: json<JsonObject>().notNull(),
    room_metadata: json<JsonObject>().notNull(),
    meeting_id: text().notNull().unique(),
  },
  t => [
    index('rooms_by_customer').on(t.customer_id, t.id),
    index('rooms_by_account').on(t.account_id, t.id),
    index('rooms_by_subscription').on(t.subscription_id, t.id),
    index('rooms_by_name').on(noCase(t.room_name)),
    index('rooms_by_customer_and_name').on(t.customer_id, noCase(t.room_name)),
    index('rooms_by_account_and_name').on(t.account_id, noCase(t.room_name)),
    index('rooms_by_subscription_and_name').on(t.subscription_id, noCase(t.room_name)),
    index('rooms_unusual_status').on(t.status, t.id).where(sql`status <> 'active'`),
    index('rooms_unusual_status_by_name').on(t.status, noCase(t.room_name)).where(sql`status <> 'active'`),
    index('rooms_public').on(t.is_public, t.id).where(sql`is_public <> 0`),
    index('rooms_public_by_name').on(t.is_public, noCase(t.room_name)).where(sql`is_public <> 0`),
  ],
)

/** A link into a room. */
export const roomTokens = sqliteTable(
  'room_tokens',
  {
    ...entityColumns(),
    room_id: integer()
      .notNull()
      .references(() => rooms.id, { onDelete: 'cascade' }),
    ...inAccount(),
    role: text().$type<'moderator' | 'attendee' | 'guest'>().notNull(),
    token: text().notNull().unique(),
    expires_at: instant(),
    last_usage: instant(),
  },
  t => [index('room_tokens_by_room').on(t.room_id, t.id)],
)

/** A PIN of a room: a link of the same role needs it. */
export const roomAccessCodes = sqliteTable(
  'room_access_codes',
  {
    ...entityColumns(),
    room_id: integer()
      .notNull()
      .references(() => rooms.id, { onDelete: 'cascade' }),
    ...inAccount(),
    code: text().notNull(),
    role: text().$type<'moderator' | 'attendee' | 'guest'>().notNull(),
    expires_at: instant(),
    last_usage: instant(),
  },
  t => [unique('room_access_codes_once').on(t.room_id, t.code)],
)
