import { join, raw, type Sql, sql } from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import * as z from 'zod'
import { used } from '../core/quota.ts'
import { type JobContext, JobFailure, jobRun } from '../jobs/job-run.ts'
import { type Reckoning, reckon } from './reckoning.ts'
import { seatsSql } from './seats.ts'

/** How often a meeting that others write meanwhile is read again. */
const TRIES = 5

type Work = Pick<JobContext, 'deployment' | 'db'>

/** Reckons up one meeting. */
export const settleMeeting = jobRun(z.object({ meeting: z.string() }), async (work, { meeting }) => {
  const missed = await settle(work, [meeting])
  if (missed.length) throw new JobFailure('The meeting was changing all the time.')
})

/**
 * Brings meetings, their people, the places that these take and the minutes that were used in line with what was heard.
 * All of a meeting is written in one batch, and only where its row is as it was read: so of two that settle it at once
 * one reads again, and no minute is counted twice. Answers those that it did not come to write.
 */
export async function settle({ deployment, db }: Work, uuids: readonly string[]): Promise<string[]> {
  let open = [...uuids]
  for (let attempt = 0; attempt < TRIES && open.length; attempt++) {
    const now = deployment.now()
    const reckonings = await reckon(db, open, now)
    if (!reckonings.length) return []
    const statements = reckonings.map(each => settledSql(each, now))
    // Observations: they leave no audit entry.
    const answers = await db.write(statements.flat())
    open = reckonings.flatMap(({ meeting }, at) => {
      const own = answers.splice(0, statements[at]?.length ?? 0)
      return own.at(-1)?.changes ? [] : [meeting.uuid]
    })
  }
  return open
}

/** What settling writes into the row. */
const valuesOf = ({ life }: Reckoning) => {
  const present = life.people.filter(({ left_at }) => left_at === null)
  const over = life.ended_at !== null
  return {
    ended_at: life.ended_at,
    end_reason: life.end_reason,
    last_seen_at: life.seen_at,
    participants: present.length,
    moderators: present.filter(({ role }) => role === 'moderator').length,
    ...(over && { listeners: 0, voice: 0, video: 0, recording: false }),
    peak_participants: life.peak,
    total_participants: life.people.length,
    attended_ms: life.attended_ms,
    participant_minutes: life.participant_minutes,
    accuracy: life.accuracy,
  }
}

/**
 * All that settling a meeting writes. The row comes last: until then its version says that it is as it was read, and
 * whether it was written tells whether all was.
 */
function settledSql(each: Reckoning, now: number): Sql[] {
  const { meeting, life, anchor_at } = each
  const reopens = meeting.ended_at !== null && life.ended_at === null
  const unread = sql`EXISTS (SELECT 1 FROM meetings m WHERE m.id = ${meeting.id} AND m.version = ${meeting.version}${
    reopens
      ? sql` AND NOT EXISTS (SELECT 1 FROM meetings o WHERE o.room_id = m.room_id AND o.ended_at IS NULL)`
      : sql``
  })`
  const minutes = life.participant_minutes - meeting.participant_minutes
  const { subscription_id } = meeting
  const charged =
    subscription_id !== null && anchor_at !== null && minutes !== 0
      ? used(
          { id: subscription_id, anchor_at, now },
          { code: 'participant_minutes', by: minutes, where: unread },
        )
      : []
  const ends = meeting.ended_at === null && life.ended_at !== null && meeting.recorded
  const values = Object.entries({ ...valuesOf(each), ...(ends && { recording_due_at: now }) })
  const set = join(
    values.map(([name, value]) => sql`${raw(name)} = ${typeof value === 'boolean' ? Number(value) : value}`),
    ', ',
  )
  const same = values.every(([name, value]) => Reflect.get(meeting, name) === value)
  return [
    ...peopleSql(each, unread, now),
    ...seatsSql(each, unread),
    ...charged,
    sql`UPDATE meetings SET ${same ? raw('updated_at = updated_at') : sql`${set}, version = version + 1, updated_at = ${now}`}
      WHERE id = ${meeting.id} AND ${unread}`,
  ]
}

/** The people of a meeting, each under the UUID that they first got. */
function peopleSql({ meeting, life }: Reckoning, unread: Sql, now: number): Sql[] {
  const people = JSON.stringify(
    life.people.map(({ user_id, name, role, joined_at, left_at, attended_ms, stays, times }) => [
      newUuid(),
      user_id,
      name,
      role,
      joined_at,
      left_at,
      attended_ms,
      stays,
      JSON.stringify(times.map(({ from, to }) => [from, to])),
    ]),
  )
  return [
    sql`INSERT INTO meeting_participants (uuid, created_at, updated_at, meeting_id, room_id, customer_id, account_id,
        user_id, name, role, joined_at, left_at, attended_ms, stays, times)
      SELECT p.value->>0, ${now}, ${now}, t.id, t.room_id, t.customer_id, t.account_id,
        p.value->>1, p.value->>2, p.value->>3, p.value->>4, p.value->>5, p.value->>6, p.value->>7, p.value->>8
      FROM meetings t, json_each(${people}) p WHERE t.id = ${meeting.id} AND ${unread}
      ON CONFLICT (meeting_id, user_id) DO UPDATE SET name = excluded.name, role = excluded.role,
        joined_at = excluded.joined_at, left_at = excluded.left_at, attended_ms = excluded.attended_ms,
        stays = excluded.stays, times = excluded.times, version = version + 1, updated_at = excluded.updated_at
      WHERE (name, role, joined_at, left_at, attended_ms, stays, times)
        IS NOT (excluded.name, excluded.role, excluded.joined_at, excluded.left_at, excluded.attended_ms, excluded.stays, excluded.times)`,
    sql`DELETE FROM meeting_participants WHERE meeting_id = ${meeting.id} AND ${unread}
      AND user_id NOT IN (SELECT value->>1 FROM json_each(${people}))`,
  ]
}
