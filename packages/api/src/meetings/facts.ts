import { type meetings, type Row, type Sql, sql } from '@streamwise/db'
import type { MeetingFact, Passage, Sighting } from '@streamwise/domain'
import { also, type Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { settleLater } from './settle-later.ts'

export type MeetingRow = Row<(typeof meetings)['table']> & { id: number; uuid: string }

/** How long after its end a meeting still listens, in ms: then its facts are pruned, and it stays as it is. */
export const OPEN_TO_NEWS = 7 * 24 * 3_600_000

/** What somebody else told; sightings are our own (`sightings.ts`). */
type Heard = Exclude<MeetingFact, Sighting>

/**
 * Writes down what was heard of a meeting, and has it reckoned up. Hearing it again changes nothing; news of a meeting
 * that is closed for good is passed over.
 */
export function heard(
  deployment: Deployment,
  meeting: { id: number; uuid: string; customer_id: number },
  facts: readonly Heard[],
): Change[] {
  const closed = deployment.now() - OPEN_TO_NEWS
  const insert = sql`INSERT INTO meeting_facts (meeting_id, kind, session, user_id, name, role, at, data)
    SELECT m.id, f.value->>0, f.value->>1, f.value->>2, f.value->>3, f.value->>4, f.value->>5, f.value->>6
    FROM meetings m, json_each(${JSON.stringify(facts.map(columnsOf))}) f
    WHERE m.id = ${meeting.id} AND (m.ended_at IS NULL OR m.ended_at > ${closed})
    ON CONFLICT DO NOTHING`
  return [also(insert), settleLater(deployment, meeting)]
}

type Columns = [
  kind: string,
  session: string,
  user_id: string,
  name: string,
  role: string | null,
  at: number,
  data: string | null,
]

/** A fact as its row: of an end, who tells it stands in place of a session. */
function columnsOf(fact: Heard): Columns {
  if (fact.kind === 'ended') return ['ended', fact.source, '', '', null, fact.at, null]
  if (fact.kind === 'attendance')
    return ['attendance', '', '', '', null, fact.ended_at, JSON.stringify({ people: fact.people })]
  return [fact.kind, fact.session, fact.user_id, fact.name, fact.role, fact.at, null]
}

/** All facts of the meeting with this key, as one JSON text. */
export const factsOf = (meeting: Sql): Sql =>
  sql`(SELECT json_group_array(json_array(f.kind, f.session, f.user_id, f.name, f.role, f.at, f.until, f.gone_at, json(f.data)))
    FROM meeting_facts f WHERE f.meeting_id = ${meeting})`

export type FactRow = [
  kind: MeetingFact['kind'],
  session: string,
  user_id: string,
  name: string,
  role: 'moderator' | 'attendee' | null,
  at: number,
  until: number | null,
  gone_at: number | null,
  data: { people?: Extract<MeetingFact, { kind: 'attendance' }>['people'] } | null,
]

/** A row as the fact that it is. */
export function factOf([
  kind,
  session,
  user_id,
  name,
  known,
  at,
  until,
  gone_at,
  data,
]: FactRow): MeetingFact {
  const role = known ?? 'attendee'
  switch (kind) {
    case 'ended':
      return { kind, source: session as Extract<MeetingFact, { kind: 'ended' }>['source'], at } // as `columnsOf` wrote it
    case 'attendance':
      return { kind, ended_at: at, people: data?.people ?? [] }
    case 'seen':
      return { kind, user_id, name, role, at, until, gone_at }
    default:
      return { kind, session, user_id, name, role, at } satisfies Passage
  }
}
