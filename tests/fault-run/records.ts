import { type Database, raw } from '@streamwise/db'

/** What the platform has written down, past its procedures. */
export async function recordsOf(db: Database) {
  const [meetings, people, usage, recordings, checks, jobs] = await db.read(
    [
      `SELECT m.id, p.provider_name AS server, r.meeting_id, m.internal_meeting_id, m.create_time, m.started_at, m.ended_at,
        m.end_reason, m.accuracy, m.peak_participants, m.total_participants, m.attended_ms, m.participant_minutes,
        m.subscription_id
      FROM meetings m JOIN rooms r ON r.id = m.room_id JOIN service_providers p ON p.id = m.service_provider_id`,
      'SELECT meeting_id, user_id, name, role, joined_at, left_at, attended_ms FROM meeting_participants',
      'SELECT subscription_id, code, used FROM subscription_usage',
      `SELECT p.provider_name AS server, g.record_id, r.meeting_id, g.state, g.started_at, g.ended_at, g.size_bytes, g.size_mb,
        g.participants, g.length_seconds, g.subscription_id, g.wanted_state
      FROM recordings g JOIN rooms r ON r.id = g.room_id JOIN service_providers p ON p.id = g.service_provider_id`,
      `SELECT p.provider_name AS server, c.checked_at
      FROM service_provider_checks c JOIN service_providers p ON p.id = c.service_provider_id
      WHERE c.ok ORDER BY c.checked_at`,
      "SELECT kind, status, attempts, last_error FROM jobs WHERE kind <> 'mail' AND status <> 'done'",
    ].map(text => raw(text)),
  )
  return {
    meetings: rowsOf<MeetingRow>(meetings),
    people: rowsOf<PersonRow>(people),
    usage: rowsOf<{ subscription_id: number; code: string; used: number }>(usage),
    recordings: rowsOf<RecordingRow>(recordings),
    checks: rowsOf<{ server: string; checked_at: number }>(checks),
    jobs: rowsOf<{ kind: string; status: string; attempts: number; last_error: string | null }>(jobs),
  }
}
export type Records = Awaited<ReturnType<typeof recordsOf>>

export type MeetingRow = {
  id: number
  server: string
  meeting_id: string
  internal_meeting_id: string
  create_time: number
  started_at: number
  ended_at: number | null
  end_reason: string | null
  accuracy: 'exact' | 'sampled' | 'none'
  peak_participants: number
  total_participants: number
  attended_ms: number
  participant_minutes: number
  subscription_id: number
}

type PersonRow = {
  meeting_id: number
  user_id: string
  name: string
  role: string
  joined_at: number
  left_at: number | null
  attended_ms: number
}

type RecordingRow = {
  server: string
  record_id: string
  meeting_id: string
  state: string
  started_at: number
  ended_at: number
  size_bytes: number | null
  size_mb: number
  participants: number | null
  length_seconds: number | null
  subscription_id: number
  wanted_state: string | null
}

type Answer = Awaited<ReturnType<Database['read']>>[number]

/** Rows by their columns' names; the statement above says which these are. */
function rowsOf<Row>(answer: Answer | undefined): Row[] {
  if (!answer) return []
  return answer.rows.map(
    row => Object.fromEntries(answer.columns.map((column, at) => [column, row[at]])) as Row,
  )
}
