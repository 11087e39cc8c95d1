import { raw, type Sql, sql } from '@streamwise/db'
import { JOB_KINDS } from '@streamwise/domain'
import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'

/** How many recordings, or rooms, one job looks after: it has 20 seconds. */
const AT_ONCE = 50
/** For how long after a meeting a recording may still appear, in ms. */
const LATEST = 48 * 3_600_000

/** Whose recordings go: the column of recordings and that of rooms which name it. */
const OF = {
  room: { recordings: 'room_id', rooms: 'id' },
  subscription: { recordings: 'subscription_id', rooms: 'subscription_id' },
  customer: { recordings: 'customer_id', rooms: 'customer_id' },
} as const

/**
 * Deletes the recordings of what goes, and has them deleted at their providers: at once those that are known, and two days
 * later what still came of meetings that had just ended. The jobs know all that they need, and belong to nobody who goes.
 */
export function deleteRecordings(deployment: Deployment, of: keyof typeof OF, key: number): Change {
  const now = deployment.now()
  const { recordings, rooms } = OF[of]
  const known = sql`SELECT t.service_provider_id AS provider, t.record_id AS name FROM recordings t
    WHERE ${raw(`t.${recordings}`)} = ${key} AND t.state <> 'deleted'`
  const coming = sql`SELECT DISTINCT m.service_provider_id AS provider, r.meeting_id AS name
    FROM rooms r JOIN meetings m ON m.room_id = r.id
    WHERE ${raw(`r.${rooms}`)} = ${key} AND (m.recording_due_at IS NOT NULL OR (m.ended_at IS NULL AND m.recorded = 1))`
  return {
    statements: [
      jobsFor(known, 'record_ids', { now, run_at: now }),
      jobsFor(coming, 'meeting_ids', { now, run_at: now + LATEST }),
      sql`DELETE FROM recordings WHERE ${raw(recordings)} = ${key}`,
    ],
    audit: null,
    wakes: true,
  }
}

/** A job for so many names of a provider at once. */
const jobsFor = (
  names: Sql,
  as: 'record_ids' | 'meeting_ids',
  { now, run_at }: { now: number; run_at: number },
) =>
  sql`INSERT INTO jobs (uuid, created_at, updated_at, version, kind, payload, status, run_at, attempts, max_attempts)
    SELECT ${uuidSql(now)}, ${now}, ${now}, 1, 'delete_recordings',
      json_object('service_provider', p.uuid, ${as}, json(portion.names)), 'waiting', ${run_at}, 0,
      ${JOB_KINDS.delete_recordings.max_attempts}
    FROM (SELECT provider, json_group_array(name) AS names
      FROM (SELECT provider, name, (row_number() OVER (PARTITION BY provider ORDER BY name) - 1) / ${raw(String(AT_ONCE))} AS at
        FROM (${names}))
      GROUP BY provider, at) portion JOIN service_providers p ON p.id = portion.provider`

/** A UUID of version 7 for each row, where the database itself makes how many there are. */
const uuidSql = (now: number): Sql =>
  sql`printf('%08x-%04x-7%03x-%x%03x-%012x', ${now} >> 16, ${now} & 65535, random() & 4095,
    8 + (random() & 3), random() & 4095, random() & 281474976710655)`
