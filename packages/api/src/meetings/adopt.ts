import { type Sql, sql } from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import type { PresentMeeting } from '@streamwise/providers'
import type { Deployment } from '../core/context.ts'

type Found = { room_id: number; provider: number; state: PresentMeeting; at: number }

/**
 * Puts a meeting on record that runs on a provider under a room's name and that we know nothing of: we were stopped
 * between starting it and writing that down, or it began after one whose end nobody told us of. Where the room has
 * another one on this provider, that is over. One on another provider stays: there people are.
 */
export function adoptedSql(deployment: Deployment, { room_id, provider, state, at }: Found): Sql[] {
  const { create_time, internal_meeting_id, recording } = state
  const now = deployment.now()
  const started_at = state.started_at || create_time
  const known = sql`EXISTS (SELECT 1 FROM meetings WHERE room_id = ${room_id} AND create_time = ${create_time})`
  return [
    sql`UPDATE meetings SET create_time = ${create_time}, internal_meeting_id = ${internal_meeting_id},
        started_at = ${started_at}, last_seen_at = ${at}, version = version + 1, updated_at = ${now}
      WHERE room_id = ${room_id} AND service_provider_id = ${provider} AND create_time = 0 AND ended_at IS NULL AND NOT ${known}`,
    sql`UPDATE meetings SET ended_at = max(started_at, last_seen_at), version = version + 1, updated_at = ${now}
      WHERE room_id = ${room_id} AND service_provider_id = ${provider} AND ended_at IS NULL
        AND create_time NOT IN (0, ${create_time})`,
    sql`INSERT INTO meetings (uuid, created_at, updated_at, room_id, customer_id, account_id, subscription_id,
        service_provider_id, internal_meeting_id, create_time, started_at, last_seen_at, recorded)
      SELECT ${newUuid()}, ${now}, ${now}, r.id, r.customer_id, r.account_id, r.subscription_id,
        ${provider}, ${internal_meeting_id}, ${create_time}, ${started_at}, ${at}, ${Number(recording)}
      FROM rooms r WHERE r.id = ${room_id} ON CONFLICT DO NOTHING`,
  ]
}
