import { rooms, sql } from '@streamwise/db'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { consume } from '../core/quota.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { roomResource } from './resource.ts'

/** Deletes a room with its links and its history, and gives its place in `max_rooms` back. */
export async function deleteRoom(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, rooms, id)
  const [row, counts] = await together(
    ctx,
    finding(ctx, roomResource, id),
    rowsOf(sql`SELECT (SELECT count(*) FROM room_tokens WHERE room_id = ${key}),
      (SELECT count(*) FROM meetings WHERE room_id = ${key})`),
  )
  const [room_tokens = 0, meetings = 0] = (counts[0] ?? []).map(Number)
  const removed = { room_tokens, meetings }
  await write(writerOf(ctx), [
    remove(ctx.deployment, rooms, row, {
      first: [sql`DELETE FROM memberships WHERE room_id = ${row.id}`],
      along: { removed },
    }),
    consume(row.subscription_id, 'max_rooms', -1),
  ])
  return deleted(ctx, rooms, row, removed)
}
