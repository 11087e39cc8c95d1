import { roomAccessCodes, rooms, sql } from '@streamwise/db'
import type { RoomAccessCode, RoomAccessCodeCreate } from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { randomDigits } from '../core/random.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { requireUsable, standingOfAccount } from '../core/usable.ts'
import { save } from '../core/write.ts'
import { expiryOf } from '../rooms/expiry.ts'
import { roomResource } from '../rooms/resource.ts'
import { auditedCode, roomAccessCodeResource } from './resource.ts'

const MADE_DIGITS = 6

/** Gives a room a code, one of six digits where none is given. Throws `already_exists` for one that the room has. */
export async function createRoomAccessCode(
  ctx: Context,
  input: z.infer<typeof RoomAccessCodeCreate>,
): Promise<RoomAccessCode> {
  const key = keyOfReference(ctx, rooms, input.room_id)
  const [room, standing, codes] = await together(
    ctx,
    finding(ctx, roomResource, input.room_id, { field: 'room_id' }),
    standingOfAccount(sql`(SELECT account_id FROM rooms WHERE id = ${key})`),
    rowsOf(sql`SELECT code FROM room_access_codes WHERE room_id = ${key}`),
  )
  requireUsable(standing)
  const taken = new Set(codes.map(([code]) => code))
  const code = insert(
    ctx.deployment,
    roomAccessCodes,
    {
      room_id: room.id,
      customer_id: room.customer_id,
      account_id: room.account_id,
      role: input.role,
      code: input.code ?? freshCode(taken),
      expires_at: expiryOf(ctx, input.expires_at),
    },
    { show: auditedCode(ctx.deployment) },
  )
  return save(ctx, roomAccessCodeResource, code.uuid, [code])
}

/** Digits that no other code of the room has. There are always some: a room has few codes. */
function freshCode(taken: ReadonlySet<unknown>): string {
  for (;;) {
    const code = randomDigits(MADE_DIGITS)
    if (!taken.has(code)) return code
  }
}
