import { type Database, join, manyOf, manySql, raw, recordings, type Sql, sql } from '@streamwise/db'
import type { ProviderRecording } from '@streamwise/providers'
import { also, type Change, insert } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { write } from '../core/write.ts'
import type { Look } from './look.ts'
import { nextLook } from './next-look.ts'
import { audited, type RecordingRow, recordingResource } from './resource.ts'
import { seenAgain } from './seen.ts'
import { toldOf } from './told.ts'

/** How many meetings one call asks for, and how many recordings one batch writes. */
const PORTION = 50

/** A meeting that may have left a recording, and the room that it was in. */
type Due = {
  id: number
  internal_meeting_id: string
  ended_at: number | null
  due_at: number
  room: { id: number; meeting_id: string; customer_id: number; account_id: number }
}

/**
 * Asks for the recordings of a portion of the meetings that are due, by the ids that are ours alone: what else is on the
 * same server never comes in. Answers whether there may be more.
 */
export async function lookAtMeetings({ work, provider, there }: Look): Promise<boolean> {
  const { db, deployment } = work
  const due = await dueMeetings(db, provider.id, deployment.now())
  if (!due.length) return false
  const rooms = new Map(due.map(({ room }) => [room.meeting_id, room]))
  const listed = (await there?.list({ meeting_ids: [...rooms.keys()] })) ?? []
  const told = listed.filter(({ meeting_id }) => rooms.has(meeting_id))
  for (let at = 0; at < told.length; at += PORTION) {
    const portion = told.slice(at, at + PORTION)
    const { known, meetings } = await recordOf(db, provider.id, portion)
    const changes = portion.flatMap(recording => {
      const row = known.get(recording.record_id)
      if (row) return seenAgain(deployment, row, recording)
      const room = rooms.get(recording.meeting_id)
      if (!room || recording.state === 'deleted' || !recording.record_id) return []
      const meeting_id = meetings.get(`${room.id} ${recording.internal_meeting_id}`) ?? null
      return [found(deployment, recording, { room, meeting_id, service_provider_id: provider.id })]
    })
    if (changes.length) await write(work.writer('recordings.find'), changes)
  }
  const heard = new Set(
    told.flatMap(({ record_id, internal_meeting_id }) => [record_id, internal_meeting_id]),
  )
  await write(
    work.writer('recordings.find'),
    due.map(({ id, internal_meeting_id, ended_at, due_at }) => {
      const now = deployment.now()
      const next = !there || heard.has(internal_meeting_id) ? null : nextLook(ended_at ?? now, now)
      return also(
        sql`UPDATE meetings SET recording_due_at = ${next} WHERE id = ${id} AND recording_due_at = ${due_at}`,
      )
    }),
  )
  return due.length === PORTION
}

async function dueMeetings(db: Database, provider: number, now: number): Promise<Due[]> {
  const [answer] = await db.read([
    sql`SELECT m.id, m.internal_meeting_id, m.ended_at, m.recording_due_at, r.id, r.meeting_id, r.customer_id, r.account_id
      FROM meetings m JOIN rooms r ON r.id = m.room_id
      WHERE m.service_provider_id = ${provider} AND m.recording_due_at <= ${now}
      ORDER BY m.recording_due_at LIMIT ${PORTION}`,
  ])
  return (answer?.rows ?? []).map(
    ([id, internal, ended_at, due_at, room, meeting_id, customer, account]) => ({
      id: Number(id),
      internal_meeting_id: String(internal),
      ended_at: ended_at === null || ended_at === undefined ? null : Number(ended_at),
      due_at: Number(due_at),
      room: {
        id: Number(room),
        meeting_id: String(meeting_id),
        customer_id: Number(customer),
        account_id: Number(account),
      },
    }),
  )
}

/** What we have of recordings: their rows, and their meetings by room and the provider's own id. */
async function recordOf(db: Database, provider: number, told: readonly ProviderRecording[]) {
  const [rows, sources] = await db.read([
    manySql(
      recordingResource,
      [
        sql`t.service_provider_id = ${provider}`,
        oneOfThese(
          't.record_id',
          told.map(({ record_id }) => record_id),
        ),
      ],
      raw('t.id'),
      told.length,
    ),
    sql`SELECT m.room_id || ' ' || m.internal_meeting_id, m.id FROM meetings m
      WHERE ${oneOfThese(
        'm.internal_meeting_id',
        told.map(({ internal_meeting_id }) => internal_meeting_id),
      )}`,
  ])
  return {
    known: new Map<string, RecordingRow>(manyOf(recordingResource, rows).map(row => [row.record_id, row])),
    meetings: new Map(sources?.rows.map(([key, id]) => [String(key), Number(id)])),
  }
}

const oneOfThese = (column: string, texts: readonly string[]): Sql =>
  sql`${raw(column)} IN (${join(
    texts.map(text => sql`${text}`),
    ', ',
  )})`

type Place = { room: Due['room']; meeting_id: number | null; service_provider_id: number }

/** A recording that is new to us. Two who find it at once make one row. */
function found(
  deployment: Deployment,
  recording: ProviderRecording,
  { room, meeting_id, service_provider_id }: Place,
): Change {
  const change = insert(
    deployment,
    recordings,
    {
      room_id: room.id,
      customer_id: room.customer_id,
      account_id: room.account_id,
      // As it is by then: its account may be moved.
      subscription_id: sql`(SELECT subscription_id FROM rooms WHERE id = ${room.id})`,
      service_provider_id,
      meeting_id,
      record_id: recording.record_id,
      ...toldOf(recording),
      synced_at: deployment.now(),
    },
    { show: audited(deployment) },
  )
  return {
    ...change,
    statements: change.statements.map(
      statement => sql`${statement} ON CONFLICT (service_provider_id, record_id) DO NOTHING`,
    ),
  }
}
