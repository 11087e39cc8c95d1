import { rooms } from '@streamwise/db'
import type { Room, RoomUpdate } from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { roomResource } from './resource.ts'
import { checkRoomSettings } from './settings.ts'

/** Changes a room. A running meeting keeps the settings it was started with. */
export async function updateRoom(
  ctx: Context,
  { id, version, room_settings, ...values }: z.infer<typeof RoomUpdate>,
): Promise<Room> {
  const row = await find(ctx, roomResource, id)
  expectVersion(row, version)
  const settings = room_settings && checkRoomSettings(ctx.deployment, row.room_type, room_settings)
  const change = update(ctx.deployment, rooms, row, { ...values, room_settings: settings })
  return save(ctx, roomResource, row.uuid, [change])
}
