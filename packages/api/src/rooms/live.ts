import { rooms, sql } from '@streamwise/db'
import { notFound, type RoomEnded, type RoomStatus } from '@streamwise/domain'
import { type ProviderConnection, ProviderError } from '@streamwise/providers'
import type * as z from 'zod'
import { also } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { finding, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { link } from '../service-providers/link.ts'
import { type Entrance, entranceOf } from './entrance.ts'
import { roomResource } from './resource.ts'

type Status = z.infer<typeof RoomStatus>

const NOBODY = { participants: 0, moderators: 0, listeners: 0, voice: 0, video: 0, recording: false }

/**
 * Whether a room is live, as its provider tells it now. One that doesn't answer gives `unknown` and the reason. Without
 * a meeting on record nobody is asked.
 */
export async function roomStatus(ctx: Context, id: string): Promise<Status> {
  const { entrance, running } = await runningMeeting(ctx, id)
  const checked_at = new Date(ctx.deployment.now()).toISOString()
  const base = {
    object: 'RoomStatus' as const,
    ...NOBODY,
    message: null,
    since: null,
    provider_name: null,
    checked_at,
  }
  if (!running) return { ...base, state: 'not_live', live: false }
  const { name, connection } = running
  const unknown = (message: string) =>
    ({ ...base, state: 'unknown', live: null, message, provider_name: name }) as const
  if (!connection.watching) return unknown('Providers of this type can not tell whether a meeting runs.')
  try {
    const status = await connection.watching.meeting(entrance.room.meeting_id)
    await observed(ctx, entrance, status.state === 'live')
    if (status.state !== 'live') return { ...base, state: 'not_live', live: false }
    const { participants, moderators, listeners, voice, video, recording, started_at } = status
    const counts = { participants, moderators, listeners, voice, video, recording }
    const since = new Date(started_at).toISOString()
    return { ...base, ...counts, state: 'live', live: true, since, provider_name: name }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    return unknown(error.message)
  }
}

/** Ends the running meeting of a room. Throws `provider_unavailable` where its provider does not answer. */
export async function endRoom(ctx: Context, id: string): Promise<z.infer<typeof RoomEnded>> {
  const { entrance, running } = await runningMeeting(ctx, id)
  const ended = (await running?.connection.ending?.end(entrance.room.meeting_id)) ?? false
  const now = ctx.deployment.now()
  if (entrance.meeting)
    await write(writerOf(ctx), [
      {
        statements: [
          sql`UPDATE meetings SET ended_at = ${now}, version = version + 1 WHERE id = ${entrance.meeting.id} AND ended_at IS NULL`,
        ],
        audit: { entity: rooms, uuid: entrance.room.uuid, before: { live: true }, after: { live: false } },
      },
    ])
  return { object: 'RoomEnded', ended }
}

async function runningMeeting(
  ctx: Context,
  id: string,
): Promise<{ entrance: Entrance; running: { name: string; connection: ProviderConnection } | null }> {
  const [, entrance] = await together(ctx, finding(ctx, roomResource, id), entranceOf(ctx, { id }))
  if (!entrance) throw notFound(rooms.object)
  const provider = entrance.meetingProvider
  if (!provider) return { entrance, running: null }
  const connection = await link(ctx.deployment, provider, { db: ctx.db, request_id: ctx.request.id })
  return { entrance, running: { name: provider.provider_name, connection } }
}

/** How old the last sight of a running meeting gets before it is written again, in ms. */
const NOTE_AFTER = 60_000

/**
 * How long somebody with a fresh link may take to enter, in ms: BigBlueButton keeps an empty meeting for 5 minutes
 * (`meetingExpireIfNoUserJoinedInMinutes`), and until then it is not live and yet not over.
 */
const ON_THE_WAY = 5 * 60_000

/** What the provider said about a meeting we have on record, where it is news. An observation: no audit entry. */
async function observed(ctx: Context, { meeting }: Entrance, live: boolean): Promise<void> {
  const now = ctx.deployment.now()
  if (!meeting || meeting.last_seen_at > now - (live ? NOTE_AFTER : ON_THE_WAY)) return
  await write(writerOf(ctx), [
    also(
      live
        ? sql`UPDATE meetings SET last_seen_at = ${now} WHERE id = ${meeting.id}`
        : sql`UPDATE meetings SET ended_at = max(started_at, last_seen_at), version = version + 1
            WHERE id = ${meeting.id} AND ended_at IS NULL`,
    ),
  ])
}
