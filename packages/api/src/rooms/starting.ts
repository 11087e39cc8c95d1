import {
  meetings,
  type Row,
  type Rows,
  raw,
  rowOf,
  rowSql,
  type Sql,
  type schema,
  serviceProviders,
  sql,
} from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import type { StartedMeeting } from '@streamwise/providers'
import type { Entrance } from './entrance.ts'

type Provider = Row<typeof schema.serviceProviders>
type Room = Entrance['room']

/** A room's meeting that runs or is being started, and where. */
export type Open = { meeting: Row<typeof schema.meetings>; provider: Provider }

/**
 * Reserves a meeting in a room where none is open, before its provider is asked: of many at once, one. A trigger refuses
 * what would be more than the subscription may have. Whoever finds one reserved says that they came to it too.
 */
export const startingSql = (room: Room, provider: Provider, now: number): Sql[] => [
  sql`INSERT INTO meetings (uuid, created_at, updated_at, room_id, customer_id, account_id, subscription_id,
      service_provider_id, internal_meeting_id, create_time, started_at, last_seen_at)
    SELECT ${newUuid()}, ${now}, ${now}, ${room.id}, ${room.customer_id}, ${room.account_id}, ${room.subscription_id},
      ${provider.id}, '', 0, ${now}, ${now}
    WHERE NOT EXISTS (SELECT 1 FROM meetings WHERE room_id = ${room.id} AND ended_at IS NULL)
    ON CONFLICT (room_id, create_time) DO UPDATE SET ended_at = NULL, end_reason = NULL, started_at = excluded.started_at,
      service_provider_id = excluded.service_provider_id, subscription_id = excluded.subscription_id`,
  sql`UPDATE meetings SET last_seen_at = ${now} WHERE room_id = ${room.id} AND ended_at IS NULL AND create_time = 0`,
]

/** Gives a reserved meeting up, where nobody came to it after `now`. */
export const giveUpSql = (room: Room, now: number): Sql =>
  sql`DELETE FROM meetings WHERE room_id = ${room.id} AND ended_at IS NULL AND create_time = 0 AND last_seen_at <= ${now}`

/** What a provider has started becomes the room's meeting, unless the room has one by now. */
export function startedSql(
  room: Room,
  {
    provider,
    started,
    recorded,
    now,
  }: { provider: Provider; started: StartedMeeting; recorded: boolean; now: number },
): Sql[] {
  const { create_time, internal_meeting_id } = started
  const ours = sql`room_id = ${room.id} AND create_time = ${create_time}`
  const reserved = sql`room_id = ${room.id} AND create_time = 0 AND ended_at IS NULL`
  return [
    // Whoever reserved it may have given it up meanwhile.
    ...startingSql(room, provider, now),
    // One that we took for over runs: it goes on.
    sql`DELETE FROM meetings WHERE ${reserved} AND EXISTS (SELECT 1 FROM meetings WHERE ${ours})`,
    sql`UPDATE meetings SET ended_at = NULL, end_reason = NULL, last_seen_at = ${now}, updated_at = ${now}, version = version + 1
      WHERE ${ours} AND ended_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM meetings o WHERE o.room_id = ${room.id} AND o.ended_at IS NULL)`,
    sql`UPDATE meetings SET create_time = ${create_time}, internal_meeting_id = ${internal_meeting_id}, started_at = ${create_time},
      service_provider_id = ${provider.id}, recorded = ${Number(recorded)}, last_seen_at = ${now}, updated_at = ${now}, version = version + 1
      WHERE ${reserved}`,
  ]
}

/** A moderator was let into the meeting that runs. */
export const moderatedSql = (room: Room, now: number): Sql =>
  sql`UPDATE meetings SET moderated_at = ${now} WHERE room_id = ${room.id} AND ended_at IS NULL AND moderated_at IS NULL`

/** A meeting is over, as its provider has none or another one by now. */
export const overSql = (meeting: Open['meeting']): Sql[] => [
  sql`UPDATE meetings SET ended_at = max(started_at, last_seen_at), version = version + 1
    WHERE id = ${meeting.id} AND ended_at IS NULL`,
]

/** A room's open meeting, by the room's key. */
export const openSql = (room: Sql): Sql =>
  sql`SELECT ${raw(rowSql(meetings, 'm'))}, ${raw(rowSql(serviceProviders, 'o'))} FROM meetings m
    JOIN service_providers o ON o.id = m.service_provider_id WHERE m.room_id = ${room} AND m.ended_at IS NULL`

/** What `openSql` answers; null: none. */
export function openOf(answer: Rows | undefined): Open | null {
  const [meeting, provider] = answer?.rows[0] ?? []
  if (typeof meeting !== 'string' || typeof provider !== 'string') return null
  return {
    meeting: rowOf(meetings, JSON.parse(meeting)),
    provider: rowOf(serviceProviders, JSON.parse(provider)),
  }
}
