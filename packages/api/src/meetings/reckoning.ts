import { type Database, meetings, raw, rowOf, rowSql, sql } from '@streamwise/db'
import { type MeetingFact, type MeetingLife, meetingLife } from '@streamwise/domain'
import { type FactRow, factOf, factsOf, type MeetingRow, OPEN_TO_NEWS } from './facts.ts'
import { endsBy } from './watched.ts'

/** A meeting as it stands in its row, and as its facts tell it. */
export type Reckoning = {
  meeting: MeetingRow
  life: MeetingLife
  /** Where the periods of its subscription begin, in ms; null: the contract is gone. */
  anchor_at: number | null
  /** Since when the room's next meeting runs there, in ms; null: there is none. On another provider both may run. */
  successor: number | null
}

/** Reads meetings by their UUIDs and tells their lives, in one round trip. Those that are closed for good are left out. */
export async function reckon(db: Database, uuids: readonly string[], now: number): Promise<Reckoning[]> {
  const [answer] = await db.read([
    sql`SELECT json_array(${raw(rowSql(meetings, 't'))}, s.anchor_at, p.webhooks_since, ${factsOf(raw('t.id'))},
        (SELECT min(CASE o.create_time WHEN 0 THEN o.created_at ELSE o.create_time END) FROM meetings o
          WHERE o.room_id = t.room_id AND o.service_provider_id = t.service_provider_id AND (o.create_time > t.create_time OR (o.create_time = 0 AND o.ended_at IS NULL))),
        (SELECT json_group_array(json_array(f.code, f.value)) FROM subscription_features f
          WHERE f.subscription_id = t.subscription_id AND f.code = 'max_duration'),
        json(r.room_features))
      FROM meetings t JOIN rooms r ON r.id = t.room_id JOIN service_providers p ON p.id = t.service_provider_id LEFT JOIN subscriptions s ON s.id = t.subscription_id
      WHERE t.uuid IN (SELECT value FROM json_each(${JSON.stringify(uuids)}))
        AND t.create_time > 0 AND (t.ended_at IS NULL OR t.ended_at > ${now - OPEN_TO_NEWS})`,
  ])
  return (answer?.rows ?? []).map(([text]) => reckoned(JSON.parse(String(text))))
}

type Answer = [
  row: unknown[],
  anchor_at: number | null,
  told_since: number | null,
  facts: FactRow[],
  successor: number | null,
  sold: [string, number][],
  asked: { code: string; value: number | boolean }[],
]

function reckoned([row, anchor_at, told_since, facts, successor, sold, asked]: Answer): Reckoning {
  const meeting = rowOf(meetings, row) as MeetingRow // rows of the database have their key
  const next: MeetingFact[] =
    successor === null ? [] : [{ kind: 'ended', source: 'successor', at: successor }]
  const { started_at, last_seen_at: seen_at } = meeting
  const life = meetingLife({ started_at, seen_at, ends_by: endsBy(started_at, sold, asked), told_since }, [
    ...facts.map(factOf),
    ...next,
  ])
  return { meeting, life, anchor_at, successor }
}
