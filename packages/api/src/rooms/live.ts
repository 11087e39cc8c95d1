import { rooms, sql } from '@streamwise/db'
import { notUsable, type RoomEnded, type RoomStatus } from '@streamwise/domain'
import { ProviderError } from '@streamwise/providers'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { heard } from '../meetings/facts.ts'
import { lookedAt } from '../meetings/looked-at.ts'
import { watchedOf } from '../meetings/watched.ts'
import { link } from '../service-providers/link.ts'
import { lastSeenIn, runningWith, seenAt } from './last-seen.ts'
import { roomResource } from './resource.ts'

type Status = z.infer<typeof RoomStatus>

/** Whether a room is live, as it was last seen. Nobody is asked: the answer says how old it is. */
export async function roomStatus(ctx: Context, id: string): Promise<Status> {
  const [, running] = await readRunning(ctx, id)
  return lastSeenIn(ctx.deployment, running)
}

/**
 * Asks the provider now whether a room is live, and writes down what it says. One that doesn't answer gives `unknown`,
 * the reason, and what was last seen. Without a meeting on record nobody is asked.
 */
export async function lookIntoRoom(ctx: Context, id: string): Promise<Status> {
  const { deployment } = ctx
  const [, running, [watched]] = await readRunning(ctx, id)
  const last = lastSeenIn(deployment, running)
  if (!running || !watched) return last
  const at = deployment.now()
  try {
    const { watching } = await link(deployment, running.provider, { db: ctx.db, request_id: ctx.request.id })
    if (!watching) return last
    const state = await watching.meeting(watched.meeting_id)
    await write(writerOf(ctx), lookedAt(deployment, watched, { state, at }))
    const checked = seenAt(at, deployment.now())
    if (state.state === 'absent') return { ...lastSeenIn(deployment, null), ...checked }
    const { participants, moderators, listeners, voice, video, recording } = state
    const counts = { participants, moderators, listeners, voice, video, recording }
    const live = state.state === 'live'
    const since = live ? new Date(state.started_at).toISOString() : null
    return { ...last, ...counts, state: live ? 'live' : 'not_live', live, since, message: null, ...checked }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    return { ...last, state: 'unknown', live: null, message: error.message }
  }
}

/**
 * Ends the running meeting of a room. Throws `provider_unavailable` where its provider does not answer, and `not_usable`
 * where it can't end meetings: then it still runs.
 */
export async function endRoom(ctx: Context, id: string): Promise<z.infer<typeof RoomEnded>> {
  const { deployment } = ctx
  const [room, running, [watched]] = await readRunning(ctx, id)
  if (!running || !watched) return { object: 'RoomEnded', ended: false }
  const { ending } = await link(deployment, running.provider, { db: ctx.db, request_id: ctx.request.id })
  if (!ending) throw notUsable('Meetings on this kind of server end when everybody has left.')
  const ended = await ending.end(watched.meeting_id)
  const now = deployment.now()
  // One that the provider did not know had ended before, and nobody ended it here.
  const source = ended ? 'api' : 'poll'
  await write(writerOf(ctx), [
    {
      statements: [
        sql`UPDATE meetings SET ended_at = ${now}, end_reason = ${ended ? 'ended_by_api' : 'unknown'}, participants = 0,
            moderators = 0, version = version + 1, updated_at = ${now} WHERE id = ${watched.id} AND ended_at IS NULL`,
      ],
      audit: { entity: rooms, uuid: room.uuid, before: { live: true }, after: { live: false } },
    },
    ...heard(deployment, watched, [{ kind: 'ended', source, at: now }]),
  ])
  return { object: 'RoomEnded', ended }
}

/** A room with its running meeting, where there is one. */
const readRunning = (ctx: Context, id: string) => {
  const room = keyOfReference(ctx, rooms, id)
  return together(
    ctx,
    finding(ctx, roomResource, id),
    runningWith(room),
    watchedOf(sql`m.room_id = ${room} AND m.ended_at IS NULL AND m.create_time > 0`),
  )
}
