import { roomTokens } from '@streamwise/db'
import type { RoomToken, RoomTokenCreate } from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { randomLetters } from '../core/random.ts'
import { find } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { roomResource } from '../rooms/resource.ts'
import { auditedToken, roomTokenResource } from './resource.ts'

const TOKEN_LETTERS = 32 // 160 bits

/** Makes a link into a room. */
export async function createRoomToken(
  ctx: Context,
  input: z.infer<typeof RoomTokenCreate>,
): Promise<RoomToken> {
  const room = await find(ctx, roomResource, input.room_id, { field: 'room_id' })
  const token = insert(
    ctx.deployment,
    roomTokens,
    {
      room_id: room.id,
      customer_id: room.customer_id,
      account_id: room.account_id,
      role: input.role,
      token: randomLetters(TOKEN_LETTERS),
      expires_at: input.expires_at === null ? null : Date.parse(input.expires_at),
    },
    { show: auditedToken(ctx.deployment) },
  )
  return save(ctx, roomTokenResource, token.uuid, [token])
}
