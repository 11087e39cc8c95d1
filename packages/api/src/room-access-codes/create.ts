import { roomAccessCodes, rooms, sql } from '@streamwise/db'
import { DomainError, type RoomAccessCode, type RoomAccessCodeCreate } from '@streamwise/domain'
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
/** How often a made code is drawn again where somebody else was given the same at the same moment. */
const DRAWS = 5

/** Gives a room a code, one of six digits where none is given. Throws `already_exists` for one that the room has. */
export async function createRoomAccessCode(
  ctx: Context,
  input: z.infer<typeof RoomAccessCodeCreate>,
  draw = 1,
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
  try {
    return await save(ctx, roomAccessCodeResource, code.uuid, [code])
  } catch (error) {
    const drawn = input.code === undefined && error instanceof DomainError && error.code === 'already_exists'
    if (drawn && draw < DRAWS) return createRoomAccessCode(ctx, input, draw + 1)
    throw error
  }
}

/** Digits that no other code of the room has. There are always some: a room has few codes. */
function freshCode(taken: ReadonlySet<unknown>): string {
  for (;;) {
    const code = randomDigits(MADE_DIGITS)
    if (!taken.has(code)) return code
  }
}
