import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { inAccount } from './accounts.ts'
import { entityColumns, instant, json, noCase } from './columns.ts'
import { meetings } from './meetings.ts'
import { rooms } from './rooms.ts'
import { serviceProviders } from './service-providers.ts'
import { subscriptions } from './subscriptions.ts'

type Format = { type: string; url: string; length_seconds: number | null; size_bytes: number | null }
type Thumbnail = { url: string; alt: string | null }

/** In an index: lists show what is there, or what is gone; either then stands together. */
const GONE = sql`(state = 'deleted')`

/**
 * A recording at a provider, as it was last told of. What was asked for and is not yet done there is in the columns
 * `wanted_`, of a name in `name` already; `record_id` is the provider's name for it.
 */
export const recordings = sqliteTable(
  'recordings',
  {
    ...entityColumns(),
    room_id: integer()
      .notNull()
      .references(() => rooms.id, { onDelete: 'restrict' }),
    ...inAccount(),
    subscription_id: integer()
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'restrict' }),
    service_provider_id: integer()
      .notNull()
      .references(() => serviceProviders.id, { onDelete: 'restrict' }),
    meeting_id: integer().references(() => meetings.id, { onDelete: 'set null' }),
    record_id: text().notNull(),
    name: text().notNull(),
    state: text().$type<'processing' | 'published' | 'unpublished' | 'deleted'>().notNull(),
    wanted_state: text().$type<'published' | 'unpublished' | 'deleted'>(),
    wanted_name: text(),
    /** Why the last attempt to carry out what is wanted failed. */
    sync_error: text(),
    started_at: instant().notNull(),
    ended_at: instant().notNull(),
    length_seconds: integer(),
    size_bytes: integer(),
    /** What it takes of the storage that is sold, in MB (10^6 bytes), rounded up. */
    size_mb: integer().notNull().default(0),
    participants: integer(),
    formats: json<Format[]>().notNull(),
    thumbnails: json<Thumbnail[]>().notNull(),
    /** When it is deleted by itself; null: never. */
    expires_at: instant(),
    /** When its owner was told that it will be. */
    expiry_noticed_at: instant(),
    deleted_at: instant(),
    /** When its provider was last asked about it. */
    synced_at: instant().notNull(),
    /** Since when its provider has not known it, where that is in doubt. */
    missing_since: instant(),
  },
  t => [
    unique('recordings_once').on(t.service_provider_id, t.record_id),
    index('recordings_by_room').on(t.room_id, GONE, t.id),
    index('recordings_by_room_and_name').on(t.room_id, GONE, noCase(t.name)),
    index('recordings_by_room_and_start').on(t.room_id, GONE, t.started_at),
    index('recordings_by_customer').on(t.customer_id, GONE, t.id),
    index('recordings_by_customer_and_name').on(t.customer_id, GONE, noCase(t.name)),
    index('recordings_by_customer_and_start').on(t.customer_id, GONE, t.started_at),
    index('recordings_by_account').on(t.account_id, GONE, t.id),
    index('recordings_by_account_and_name').on(t.account_id, GONE, noCase(t.name)),
    index('recordings_by_account_and_start').on(t.account_id, GONE, t.started_at),
    index('recordings_by_subscription').on(t.subscription_id, GONE, t.id),
    index('recordings_by_subscription_and_name').on(t.subscription_id, GONE, noCase(t.name)),
    index('recordings_by_subscription_and_start').on(t.subscription_id, GONE, t.started_at),
    index('recordings_by_age').on(GONE, t.id),
    index('recordings_by_name').on(GONE, noCase(t.name)),
    index('recordings_by_start').on(GONE, t.started_at),
    index('recordings_by_meeting').on(t.meeting_id),
    index('recordings_to_look_at').on(t.service_provider_id, t.synced_at).where(sql`state <> 'deleted'`),
    index('recordings_in_the_making').on(t.service_provider_id, t.synced_at).where(sql`state = 'processing'`),
    index('recordings_unusual_state').on(t.state, t.id).where(sql`state <> 'published'`),
    index('recordings_unusual_state_by_name').on(t.state, noCase(t.name)).where(sql`state <> 'published'`),
    index('recordings_unusual_state_by_start').on(t.state, t.started_at).where(sql`state <> 'published'`),
    index('recordings_expiring').on(t.expires_at).where(sql`expires_at IS NOT NULL AND state <> 'deleted'`),
  ],
)
