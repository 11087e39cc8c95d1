import { accounts, rooms } from '@streamwise/db'
import { type Room, type RoomCreate, slugOf } from '@streamwise/domain'
import type * as z from 'zod'
import { accountResource } from '../accounts/resource.ts'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { consume } from '../core/quota.ts'
import { randomLetters } from '../core/random.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { requireUsable, standingOfAccount } from '../core/usable.ts'
import { save } from '../core/write.ts'
import { roomResource } from './resource.ts'
import { checkRoomSettings } from './settings.ts'

/** Adds a room to an account, within the subscription's `max_rooms`. Throws `quota_exceeded`, `not_usable`. */
export async function createRoom(ctx: Context, input: z.infer<typeof RoomCreate>): Promise<Room> {
  const [account, standing] = await together(
    ctx,
    finding(ctx, accountResource, input.account_id, { field: 'account_id' }),
    standingOfAccount(keyOfReference(ctx, accounts, input.account_id)),
  )
  requireUsable(standing)
  const room = insert(ctx.deployment, rooms, {
    ...input,
    slug: input.slug ?? slugOf(input.room_name),
    room_type: 'meet',
    room_settings: checkRoomSettings(ctx.deployment, 'meet', input.room_settings),
    customer_id: account.subscriber_id,
    account_id: account.id,
    subscription_id: account.subscription_id,
    meeting_id: randomLetters(40),
  })
  return save(ctx, roomResource, room.uuid, [room, consume(account.subscription_id, 'max_rooms', 1)])
}
