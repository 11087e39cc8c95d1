import { join, raw, rooms, sql } from '@streamwise/db'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { giveBack } from '../core/quota.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { endLater, runningIn } from '../meetings/end.ts'
import { deleteRecordings } from '../recordings/leave.ts'
import { roomResource } from './resource.ts'

/** What goes with a room. */
const ALONG = [
  'room_tokens',
  'room_access_codes',
  'memberships',
  'invitations',
  'meetings',
  'recordings',
] as const

/** Deletes a room with its links, codes, members, history and recordings, and gives its place in `max_rooms` back. A meeting that runs is ended afterwards. */
export async function deleteRoom(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, rooms, id)
  const [row, [counts], running] = await together(
    ctx,
    finding(ctx, roomResource, id),
    rowsOf(
      sql`SELECT ${join(
        ALONG.map(table => sql`(SELECT count(*) FROM ${raw(table)} WHERE room_id = ${key})`),
        ', ',
      )}`,
    ),
    runningIn(sql`r.id = ${key}`),
  )
  const removed = Object.fromEntries(ALONG.map((table, at) => [table, Number(counts?.[at])]))
  await write(writerOf(ctx), [
    giveBack(sql`(SELECT subscription_id FROM rooms WHERE id = ${row.id})`, 'max_rooms'),
    deleteRecordings(ctx.deployment, 'room', row.id),
    remove(ctx.deployment, rooms, row, {
      first: [sql`DELETE FROM memberships WHERE room_id = ${row.id}`],
      along: { removed },
    }),
    ...running.map(ending => endLater(ctx.deployment, ending, row.customer_id)),
  ])
  return deleted(ctx, rooms, row, removed)
}
