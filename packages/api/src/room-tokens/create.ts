import { rooms, roomTokens, sql } from '@streamwise/db'
import type { RoomToken, RoomTokenCreate } from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { randomLetters } from '../core/random.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { requireUsable, standingOfAccount } from '../core/usable.ts'
import { save } from '../core/write.ts'
import { expiryOf } from '../rooms/expiry.ts'
import { roomResource } from '../rooms/resource.ts'
import { auditedToken, roomTokenResource } from './resource.ts'

const TOKEN_LETTERS = 32 // 160 bits

/** Makes a link into a room. Throws `not_usable` where something above is not active. */
export async function createRoomToken(
  ctx: Context,
  input: z.infer<typeof RoomTokenCreate>,
): Promise<RoomToken> {
  const key = keyOfReference(ctx, rooms, input.room_id)
  const [room, standing] = await together(
    ctx,
    finding(ctx, roomResource, input.room_id, { field: 'room_id' }),
    standingOfAccount(sql`(SELECT account_id FROM rooms WHERE id = ${key})`),
  )
  requireUsable(standing)
  const token = insert(
    ctx.deployment,
    roomTokens,
    {
      room_id: room.id,
      customer_id: room.customer_id,
      account_id: room.account_id,
      role: input.role,
      token: randomLetters(TOKEN_LETTERS),
      expires_at: expiryOf(ctx, input.expires_at),
    },
    { show: auditedToken(ctx.deployment) },
  )
  return save(ctx, roomTokenResource, token.uuid, [token])
}
