import { all, oneOf, oneSql, recordings, rooms, type Sql, sql } from '@streamwise/db'
import {
  DomainError,
  type PublicRecordingById,
  type PublicRecordingList,
  type PublicRecordings,
  type RecordingPlayback,
} from '@streamwise/domain'
import type * as z from 'zod'
import type { RequestContext } from '../core/context.ts'
import { keyOfReference, type Reading, rowsOf, together } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'
import { linksTo } from './playback.ts'
import { providerOfRecording } from './provider.ts'
import { type RecordingRow, recordingResource } from './resource.ts'

/** What everybody may see of a room's recordings: what is published, and is not to be hidden soon. */
const shownToAll = (room: Sql): Sql =>
  sql`t.room_id = ${room} AND (t.state = 'deleted') = 0 AND t.state = 'published'
    AND (t.wanted_state IS NULL OR t.wanted_state = 'published')`

/**
 * Whether a room shows its recordings to everybody. Throws `not_found`, the same for a room that is not there, one that
 * is not public and one whose page lets nobody in; where guests need a code, or its settings hide them, it shows none.
 */
const openDoor = (room: Sql): Reading<boolean> => ({
  sql: sql`SELECT coalesce(json_extract(r.room_settings, '$.hide_recordings'), 0) = 0
      AND NOT EXISTS (SELECT 1 FROM room_access_codes d WHERE d.room_id = r.id AND d.role = 'guest')
    FROM rooms r JOIN accounts a ON a.id = r.account_id JOIN subscriptions s ON s.id = r.subscription_id
    JOIN customers c ON c.id = r.customer_id
    WHERE r.id = ${room} AND r.is_public = 1 AND r.status = 'active' AND a.status = 'active'
      AND s.status = 'active' AND s.is_active = 1 AND c.status = 'active'`,
  read: answer => {
    const [row] = answer?.rows ?? []
    if (!row)
      throw new DomainError('not_found', 'There is no public room here.', {
        details: { reason: 'no_such_room' },
      })
    return row[0] === 1
  },
})

/** A page of what a public room shows of its recordings to everybody, the newest first. */
export async function publicRecordings(
  ctx: RequestContext,
  { id, limit, cursor }: z.infer<typeof PublicRecordingList>,
): Promise<z.infer<typeof PublicRecordings>> {
  const { ids } = ctx.deployment
  const room = keyOfReference(ctx, rooms, id)
  const last = cursor === undefined ? null : ids.decode(recordings.object, cursor)
  const behind =
    cursor === undefined
      ? sql`1`
      : sql`(t.started_at, t.id) < (SELECT l.started_at, l.id FROM recordings l WHERE l.id = ${last})`
  const [open, rows] = await together(
    ctx,
    openDoor(room),
    rowsOf(sql`SELECT t.id, t.name, t.started_at, t.length_seconds FROM recordings t
      WHERE ${shownToAll(room)} AND ${behind} ORDER BY t.started_at DESC, t.id DESC LIMIT ${limit + 1}`),
  )
  const data = (open ? rows : []).slice(0, limit).map(([key, name, started_at, length]) => ({
    object: 'PublicRecording' as const,
    id: ids.encode(recordings.object, Number(key)),
    name: String(name),
    started_at: new Date(Number(started_at)).toISOString(),
    length_seconds: length === null ? null : Number(length),
  }))
  const more = open && rows.length > limit
  return { data, meta: { next_cursor: more ? (data.at(-1)?.id ?? null) : null } }
}

/** Links that show a recording to everybody, as its public room does. Throws `not_found` where it shows none such. */
export async function publicPlayback(
  ctx: RequestContext,
  { room_id, id }: z.infer<typeof PublicRecordingById>,
): Promise<z.infer<typeof RecordingPlayback>> {
  const room = keyOfReference(ctx, rooms, room_id)
  const named = refersTo(recordings, id, ctx.deployment.ids)
  const [open, row, provider] = await together(
    ctx,
    openDoor(room),
    shownOne(all([named, shownToAll(room)])),
    providerOfRecording(named),
  )
  if (!open || !row)
    throw new DomainError('not_found', 'This room does not show such a recording.', {
      details: { reason: 'no_such_recording' },
    })
  return linksTo(ctx, { row, provider, seesAll: false })
}

const shownOne = (where: Sql): Reading<RecordingRow | null> => ({
  sql: oneSql(recordingResource, where),
  read: answer => {
    const row = oneOf(recordingResource, answer)
    return row ?? null
  },
})
