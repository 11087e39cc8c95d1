import { type Sql, sql } from '@streamwise/db'
import type { PresentMeeting } from '@streamwise/providers'
import { OPEN_TO_NEWS } from './facts.ts'

/** A meeting of ours as its provider shows it. */
export type Seen = { id: number; state: PresentMeeting }

/**
 * What was seen when a provider was asked at `at`, as facts: one row for as long as somebody is seen without a gap, which
 * grows with every look. Who isn't seen any more is gone, and so is who was heard to come and is not there. Of any number
 * of meetings at once.
 */
export function sightingsSql(seen: readonly Seen[], at: number): Sql[] {
  if (!seen.length) return []
  const people = JSON.stringify(seen.flatMap(rowsOf))
  const ids = JSON.stringify(seen.map(({ id }) => id))
  const there = sql`SELECT p.value->>0, 'seen', p.value->>1 FROM json_each(${people}) p`
  const closed = at - OPEN_TO_NEWS
  return [
    sql`UPDATE meeting_facts SET until = max(until, ${at})
      WHERE (meeting_id, kind, session) IN (${there}) AND gone_at IS NULL AND until IS NOT NULL`,
    sql`INSERT INTO meeting_facts (meeting_id, kind, session, user_id, name, role, at, until)
      SELECT m.id, 'seen', p.value->>1, p.value->>1, p.value->>2, p.value->>3, ${at}, ${at}
      FROM json_each(${people}) p JOIN meetings m ON m.id = p.value->>0
      WHERE (m.ended_at IS NULL OR m.ended_at > ${closed}) AND NOT EXISTS (SELECT 1 FROM meeting_facts f
        WHERE f.meeting_id = m.id AND f.kind = 'seen' AND f.session = p.value->>1 AND f.gone_at IS NULL AND f.until IS NOT NULL)
      ON CONFLICT DO NOTHING`,
    sql`UPDATE meeting_facts SET gone_at = ${at}
      WHERE meeting_id IN (SELECT value FROM json_each(${ids})) AND kind = 'seen' AND session <> ''
        AND gone_at IS NULL AND until < ${at} AND (meeting_id, kind, session) NOT IN (${there})`,
    sql`INSERT INTO meeting_facts (meeting_id, kind, session, user_id, name, role, at, gone_at)
      SELECT j.meeting_id, 'seen', j.user_id, j.user_id, max(j.name), max(j.role), ${at}, ${at} FROM meeting_facts j
      WHERE j.meeting_id IN (SELECT value FROM json_each(${ids})) AND j.kind = 'joined' AND j.at < ${at}
        AND (j.meeting_id, 'seen', j.user_id) NOT IN (${there})
        AND NOT EXISTS (SELECT 1 FROM meeting_facts l
          WHERE l.meeting_id = j.meeting_id AND l.kind = 'left' AND l.session = j.session AND l.at >= j.at)
        AND NOT EXISTS (SELECT 1 FROM meeting_facts s
          WHERE s.meeting_id = j.meeting_id AND s.kind = 'seen' AND s.session = j.user_id AND s.gone_at >= j.at)
      GROUP BY j.meeting_id, j.user_id ON CONFLICT DO NOTHING`,
    sql`UPDATE meetings SET polled_at = ${at}, last_seen_at = max(last_seen_at, ${at}),
        listeners = c.value->>1, voice = c.value->>2, video = c.value->>3, recording = c.value->>4
      FROM json_each(${JSON.stringify(seen.map(countsOf))}) c WHERE meetings.id = c.value->>0 AND ended_at IS NULL`,
  ]
}

/** The meeting itself, and each of its people once. */
const rowsOf = ({ id, state }: Seen) => {
  const people = new Map(state.people.map(person => [person.user_id, person]))
  people.delete('')
  return [
    [id, '', '', null],
    ...[...people.values()].map(({ user_id, name, role }) => [id, user_id, name, role]),
  ]
}

const countsOf = ({ id, state }: Seen) => [
  id,
  state.listeners,
  state.voice,
  state.video,
  Number(state.recording),
]
