import { rooms, type Sql, sql } from '@streamwise/db'
import type { RequestContext } from '../core/context.ts'
import { networkOf } from '../core/network.ts'
import { keyOfReference } from '../core/reading.ts'
import type { Throttle } from '../core/throttle.ts'

/** What somebody brings to a room's door. */
export type Brought = { id: string; token?: string; code?: string }

/** Wrong codes from one address before they are slowed down, and from all: a class behind one address mistypes too. */
const FREE = { address: 10, all: 50 }
/** The longest wait, in ms: of one address, and of everybody, whom a stranger with a link must not keep out for long. */
const LONGEST = { address: 15 * 60_000, all: 60_000 }

type Ctx = Pick<RequestContext, 'deployment' | 'request'>

/** The role that is asked for, as SQL: a link's, or a guest's in a public room. NULL: the link opens nothing. */
export function roleSql(ctx: Ctx, { id, token }: Brought): Sql {
  const room = keyOfReference(ctx, rooms, id)
  return token === undefined
    ? sql`(SELECT 'guest' FROM rooms WHERE id = ${room} AND is_public = 1)`
    : sql`(SELECT role FROM room_tokens WHERE room_id = ${room} AND token = ${token})`
}

/** Failures count by room and role: a code that somebody has does not help to guess another role's. */
export function throttlesOf(ctx: Ctx, brought: Brought): Throttle[] {
  const place = sql`'room-code:' || ${keyOfReference(ctx, rooms, brought.id)} || ':' || ${roleSql(ctx, brought)}`
  const { address } = ctx.request
  return [
    { key: place, free: FREE.all, longest: LONGEST.all },
    ...(address
      ? [{ key: sql`${place} || ':' || ${networkOf(address)}`, free: FREE.address, longest: LONGEST.address }]
      : []),
  ]
}

/** Where failures from this address are counted: they are forgiven when a right code comes from there. */
export const addressKey = (ctx: Ctx, brought: Brought): Sql | null =>
  throttlesOf(ctx, brought)[1]?.key ?? null
