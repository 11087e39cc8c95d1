import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { inAccount } from './accounts.ts'
import { entityColumns, flag, instant, type JsonObject, json } from './columns.ts'
import { rooms } from './rooms.ts'
import { serviceProviders } from './service-providers.ts'
import { subscriptions } from './subscriptions.ts'

/**
 * Each time a room was live. One row a room can be open; `create_time` is the provider's word for which meeting it is, and
 * 0 while the provider is only being asked: the row then reserves the meeting's place among those at once.
 */
export const meetings = sqliteTable(
  'meetings',
  {
    ...entityColumns(),
    room_id: integer()
      .notNull()
      .references(() => rooms.id, { onDelete: 'cascade' }),
    ...inAccount(),
    service_provider_id: integer()
      .notNull()
      .references(() => serviceProviders.id, { onDelete: 'restrict' }),
    internal_meeting_id: text().notNull(),
    create_time: integer().notNull(),
    started_at: instant().notNull(),
    ended_at: instant(),
    last_seen_at: instant().notNull(),
    /** Whose quotas it uses. Null once that contract is gone. */
    subscription_id: integer().references(() => subscriptions.id, { onDelete: 'set null' }),
    end_reason: text(),
    /** As last seen: who is in it now. */
    participants: integer().notNull().default(0),
    moderators: integer().notNull().default(0),
    listeners: integer().notNull().default(0),
    voice: integer().notNull().default(0),
    video: integer().notNull().default(0),
    recording: flag().notNull().default(false),
    /** It was made so that it can be recorded. */
    recorded: flag().notNull().default(false),
    peak_participants: integer().notNull().default(0),
    total_participants: integer().notNull().default(0),
    attended_ms: integer().notNull().default(0),
    participant_minutes: integer().notNull().default(0),
    accuracy: text().$type<'exact' | 'sampled' | 'none'>().notNull().default('none'),
    polled_at: instant(),
    /** When the first moderator was let in; null: none has come by a link of ours. */
    moderated_at: instant(),
    /** When to look for its recording next; null: not any more. */
    recording_due_at: instant(),
  },
  t => [
    unique('meetings_once').on(t.room_id, t.create_time),
    uniqueIndex('meetings_open').on(t.room_id).where(sql`ended_at IS NULL`),
    index('meetings_by_provider').on(t.service_provider_id),
    index('meetings_by_room').on(t.room_id, t.id),
    index('meetings_by_customer').on(t.customer_id, t.id),
    index('meetings_by_account').on(t.account_id, t.id),
    index('meetings_by_subscription').on(t.subscription_id, t.id),
    index('meetings_open_by_subscription').on(t.subscription_id).where(sql`ended_at IS NULL`),
    index('meetings_open_by_provider').on(t.service_provider_id).where(sql`ended_at IS NULL`),
    index('meetings_by_start').on(t.started_at, t.id),
    index('meetings_live').on(t.id).where(sql`ended_at IS NULL`),
    index('meetings_live_by_customer').on(t.customer_id, t.id).where(sql`ended_at IS NULL`),
    index('meetings_live_by_account').on(t.account_id, t.id).where(sql`ended_at IS NULL`),
    index('meetings_by_internal_id').on(t.internal_meeting_id),
    index('meetings_with_recording_due')
      .on(t.service_provider_id, t.recording_due_at)
      .where(sql`recording_due_at IS NOT NULL`),
  ],
)

/** What was heard of a meeting, from whomever: a set, from which its life is told. */
export const meetingFacts = sqliteTable(
  'meeting_facts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    meeting_id: integer()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    kind: text().$type<'joined' | 'left' | 'seen' | 'ended' | 'attendance'>().notNull(),
    /** One coming and going of one person; of a sighting the person, of an end who tells it, of the rest ''. */
    session: text().notNull().default(''),
    user_id: text().notNull().default(''),
    name: text().notNull().default(''),
    role: text().$type<'moderator' | 'attendee'>(),
    at: instant().notNull(),
    /** Of a sighting: the last time, and the first without. Without `until` they were looked for and not found. */
    until: instant(),
    gone_at: instant(),
    data: json<JsonObject>(),
  },
  t => [unique('meeting_facts_once').on(t.meeting_id, t.kind, t.session, t.at)],
)

/** Who was in a meeting, as its facts tell. */
export const meetingParticipants = sqliteTable(
  'meeting_participants',
  {
    ...entityColumns(),
    meeting_id: integer()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    room_id: integer()
      .notNull()
      .references(() => rooms.id, { onDelete: 'cascade' }),
    ...inAccount(),
    user_id: text().notNull(),
    name: text().notNull(),
    role: text().$type<'moderator' | 'attendee'>().notNull(),
    joined_at: instant().notNull(),
    /** Null while in it. */
    left_at: instant(),
    attended_ms: integer().notNull().default(0),
    /** How often they came in. */
    stays: integer().notNull().default(1),
    /** From when to when, in ms; null: written down before these were kept. */
    times: json<[from: number, to: number][]>(),
  },
  t => [
    unique('meeting_participants_once').on(t.meeting_id, t.user_id),
    index('meeting_participants_by_meeting').on(t.meeting_id, t.id),
    index('meeting_participants_by_room').on(t.room_id),
    index('meeting_participants_by_customer').on(t.customer_id),
    index('meeting_participants_by_account').on(t.account_id),
  ],
)

/** Places in rooms' meetings. One is held for whoever is on the way, and then for as long as they are seen. */
export const roomSeats = sqliteTable(
  'room_seats',
  {
    room_id: integer()
      .notNull()
      .references(() => rooms.id, { onDelete: 'cascade' }),
    user_id: text().notNull(),
    subscription_id: integer()
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'cascade' }),
    /** How many places its room has, as it was when this one was taken; null: no limit. */
    seat_limit: integer(),
    taken_at: instant().notNull(),
    held_until: instant().notNull(),
    /** The provider has told that they are in. */
    entered: flag().notNull().default(false),
  },
  t => [
    primaryKey({ columns: [t.room_id, t.user_id] }),
    index('room_seats_by_subscription').on(t.subscription_id, t.held_until),
    index('room_seats_by_end').on(t.held_until),
  ],
)
