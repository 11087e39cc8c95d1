import { rooms, sql } from '@streamwise/db'
import type { RecordingsLook } from '@streamwise/domain'
import type * as z from 'zod'
import { also } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { roomResource } from '../rooms/resource.ts'
import { lookSoon } from './find.ts'

/** Has every provider on which meetings of a room ran asked for its recordings now, however long ago they were. */
export async function lookNow(ctx: Context, room_id: string): Promise<z.infer<typeof RecordingsLook>> {
  const key = keyOfReference(ctx, rooms, room_id)
  const [room, providers] = await together(
    ctx,
    finding(ctx, roomResource, room_id, { field: 'room_id' }),
    rowsOf(sql`SELECT p.uuid FROM service_providers p
      WHERE p.id IN (SELECT m.service_provider_id FROM meetings m WHERE m.room_id = ${key})`),
  )
  const now = ctx.deployment.now()
  await write(writerOf(ctx), [
    // A provider is asked by the room's id: one meeting on each stands for all.
    also(
      sql`UPDATE meetings SET recording_due_at = ${now} WHERE id IN (
        SELECT max(id) FROM meetings WHERE room_id = ${room.id} GROUP BY service_provider_id)`,
      sql`UPDATE recordings SET synced_at = 0 WHERE room_id = ${room.id} AND (state = 'deleted') = 0`,
    ),
    ...providers.map(([uuid]) => lookSoon(ctx.deployment, String(uuid))),
  ])
  return {
    object: 'RecordingsLook',
    room_id: ctx.deployment.ids.encode(rooms.object, room.id),
    providers: providers.length,
  }
}
