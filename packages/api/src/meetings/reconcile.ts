import { sql } from '@streamwise/db'
import type { Overview, PresentMeeting } from '@streamwise/providers'
import { also, type Change } from '../core/change.ts'
import { type Reading, together } from '../core/reading.ts'
import { write } from '../core/write.ts'
import type { JobContext } from '../jobs/job-run.ts'
import { adoptedSql } from './adopt.ts'
import { checkLater } from './check.ts'
import { endLater } from './end.ts'
import { settle } from './settle.ts'
import { settleLater } from './settle-later.ts'
import { type Seen, sightingsSql } from './sightings.ts'
import { mayGoOn, type Watched, watchedOf } from './watched.ts'

type Work = Pick<JobContext, 'deployment' | 'db' | 'writer'>

/** How long a place is kept for a meeting that is only being asked for, in ms. */
const STARTING = 2 * 60_000
/** How long a provider may take to close a meeting whose length is used up, in ms. */
const OVERTIME = 5 * 60_000
/** How many meetings are reckoned up in one batch. */
const AT_ONCE = 50

/**
 * Brings our records in line with what a provider runs, as it has just told. What it shows is seen; what it doesn't show
 * is looked at once more before it is over, because a balancer passes over a server that is silent for a moment; what we
 * know nothing of is adopted; what may not go on is ended.
 */
export async function reconcile(work: Work, provider: { id: number }, overview: Overview): Promise<void> {
  const { deployment, db } = work
  const at = deployment.now() - overview.latency_ms
  const shown = new Map(overview.meetings.map(meeting => [meeting.meeting_id, meeting]))
  const open = sql`m.service_provider_id = ${provider.id} AND m.ended_at IS NULL`
  const [known, found] = await together({ db }, watchedOf(open), showing(provider, overview))
  const seen = found.flatMap(({ id, meeting_id }) => seenAs(id, shown.get(meeting_id)))
  const silent = new Set(overview.unknown)
  const missing = known.filter(({ meeting_id }) => !shown.has(meeting_id) && !silent.has(meeting_id))
  const strange = found.filter(({ id }) => id === null)
  await write(work.writer('meetings.watch'), [
    ...strange.flatMap(({ room_id, meeting_id }) => {
      const state = shown.get(meeting_id)
      return state ? adopt(work, { room_id, provider: provider.id, state, at }, known) : []
    }),
    also(...sightingsSql(seen, at)),
    ...missing.flatMap(meeting => missed(work, meeting, at)),
    ...known.flatMap(meeting => stopped(work, meeting)),
  ])
  const uuids = found.flatMap(({ uuid }) => (uuid === null ? [] : [uuid]))
  for (let from = 0; from < uuids.length; from += AT_ONCE) {
    const left = await settle(work, uuids.slice(from, from + AT_ONCE))
    if (left.length)
      await write(
        work.writer('meetings.watch'),
        found.flatMap(({ uuid, customer_id }) =>
          uuid !== null && left.includes(uuid) ? [settleLater(deployment, { uuid, customer_id })] : [],
        ),
      )
  }
}

/** Our rooms that a provider shows a meeting of, and the record of that very meeting; null where there is none. */
type Found = { room_id: number; customer_id: number; meeting_id: string } & (
  | { id: number; uuid: string }
  | { id: null; uuid: null }
)

const showing = (provider: { id: number }, { meetings }: Overview): Reading<Found[]> => ({
  sql: sql`SELECT r.id, r.customer_id, r.meeting_id, m.id, m.uuid
    FROM json_each(${JSON.stringify(meetings.map(({ meeting_id, create_time }) => [meeting_id, create_time]))}) o
    JOIN rooms r ON r.meeting_id = o.value->>0
    LEFT JOIN meetings m ON m.room_id = r.id AND m.create_time = o.value->>1 AND m.service_provider_id = ${provider.id}`,
  read: answer =>
    (answer?.rows ?? []).map(([room, customer, meeting_id, id, uuid]) => {
      const of = { room_id: Number(room), customer_id: Number(customer), meeting_id: String(meeting_id) }
      return id === null || uuid === null
        ? { ...of, id: null, uuid: null }
        : { ...of, id: Number(id), uuid: String(uuid) }
    }),
})

const seenAs = (id: number | null, state: PresentMeeting | undefined): Seen[] =>
  id === null || !state ? [] : [{ id, state }]

/** A meeting that we know nothing of. One that is just being started is left to whoever starts it. */
function adopt(
  { deployment }: Work,
  found: Parameters<typeof adoptedSql>[1],
  known: readonly Watched[],
): Change[] {
  const own = known.find(({ room_id }) => room_id === found.room_id)
  if (own && isStarting(own, found.at)) return []
  return [
    also(...adoptedSql(deployment, found)),
    ...(own && own.create_time > 0 ? [settleLater(deployment, own)] : []),
  ]
}

const isStarting = ({ create_time, created_at }: Watched, at: number): boolean =>
  create_time === 0 && created_at > at - STARTING

/** A meeting on record that its provider does not show. One that somebody came to since it was asked is not missing. */
function missed({ deployment }: Work, meeting: Watched, at: number): Change[] {
  if (meeting.create_time > 0)
    return Math.max(meeting.started_at, meeting.last_seen_at) > at ? [] : [checkLater(deployment, meeting)]
  if (isStarting(meeting, at)) return []
  return [also(sql`DELETE FROM meetings WHERE id = ${meeting.id} AND create_time = 0`)]
}

/** A meeting that may not go on, or that its provider should have closed. */
function stopped({ deployment }: Work, meeting: Watched): Change[] {
  const late = meeting.ends_by !== null && meeting.ends_by + OVERTIME < deployment.now()
  const because = !mayGoOn(meeting.standing) ? 'api' : late ? 'duration' : null
  if (because === null || meeting.create_time === 0) return []
  const { uuid, room_name, meeting_id, provider } = meeting
  const ending = { room_name, meeting_id, service_provider: provider, meeting: uuid, because } as const
  return [endLater(deployment, ending, meeting.customer_id)]
}
