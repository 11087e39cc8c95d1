import {
  meetings,
  type Row,
  raw,
  rowOf,
  rowSql,
  type Sql,
  type schema,
  serviceProviders,
  sql,
} from '@streamwise/db'
import type { RoomStatus } from '@streamwise/domain'
import type * as z from 'zod'
import type { Deployment } from '../core/context.ts'
import type { Reading } from '../core/reading.ts'
import type { ServiceProviderRow } from '../service-providers/resource.ts'

type Status = z.infer<typeof RoomStatus>

/** A meeting that runs as far as we know, and where. */
export type Running = { meeting: Row<typeof schema.meetings>; provider: ServiceProviderRow }

/** The running meeting of the room with this key. */
export const runningWith = (room: Sql): Reading<Running | null> => ({
  sql: sql`SELECT ${raw(rowSql(meetings, 'm'))}, ${raw(rowSql(serviceProviders, 'p'))} FROM meetings m
    JOIN service_providers p ON p.id = m.service_provider_id
    WHERE m.room_id = ${room} AND m.ended_at IS NULL AND m.create_time > 0`,
  read: answer => {
    const [meeting, provider] = answer?.rows[0] ?? []
    if (typeof meeting !== 'string' || typeof provider !== 'string') return null
    return {
      meeting: rowOf(meetings, JSON.parse(meeting)),
      provider: rowOf(serviceProviders, JSON.parse(provider)),
    }
  },
})

/** How old the last sight of a meeting gets before nobody knows any more, in ms: some looks in a row failed. */
const STALE = 4 * 60_000

const NOBODY = { participants: 0, moderators: 0, listeners: 0, voice: 0, video: 0, recording: false }

/** Whether a room is live, as last seen. That there is no meeting on record is known now: whoever starts one comes by us. */
export function lastSeenIn({ now, providerTypes }: Deployment, running: Running | null): Status {
  const base = { object: 'RoomStatus', message: null, since: null, provider_name: null } as const
  if (!running) return { ...base, ...NOBODY, ...seenAt(now(), now()), state: 'not_live', live: false }
  const { meeting, provider } = running
  const { participants, moderators, listeners, voice, video, recording } = meeting
  const seen_at = Math.max(meeting.polled_at ?? meeting.started_at, meeting.last_seen_at)
  const status = {
    ...base,
    ...{ participants, moderators, listeners, voice, video, recording },
    provider_name: provider.provider_name,
    ...seenAt(seen_at, now()),
  }
  const unknown = (message: string): Status => ({ ...status, state: 'unknown', live: null, message })
  if (!providerTypes.get(provider.provider_type)?.capabilities.status)
    return unknown('This kind of server does not tell whether a meeting runs.')
  if (seen_at < now() - STALE)
    return unknown(provider.health_message ?? 'Its server has not been heard of for minutes.')
  if (participants === 0) return { ...status, state: 'not_live', live: false }
  return { ...status, state: 'live', live: true, since: new Date(meeting.started_at).toISOString() }
}

/** When something was seen, and how long ago. */
export const seenAt = (at: number, now: number) => ({
  checked_at: new Date(at).toISOString(),
  age_seconds: Math.max(0, Math.round((now - at) / 1_000)),
})
