import type { Row, schema } from '@streamwise/db'
import type { TokenRole } from '@streamwise/domain'
import type { RequestContext } from '../core/context.ts'
import { holds } from '../core/held.ts'
import type { Principal } from '../core/principal.ts'
import type { Entrance } from './entrance.ts'

/** Whoever comes to a room: with a link's token, or as somebody who may have a right to it. */
export type Comer = {
  token: string | undefined
  principal: Principal | null
  /** As what they want to come in; less than their right gives. */
  role?: 'moderator' | 'attendee' | undefined
}

/** Where somebody sits, and which codes open that; none: it takes no code. */
export type Place = {
  role: TokenRole
  codes: Row<typeof schema.roomAccessCodes>[]
  /** The name of somebody who comes in by their right. */
  name: string | null
}

/** A token says it all: who holds one is not asked who they are, unless they say what takes a right besides (`claims`). */
export async function comerOf(
  ctx: RequestContext,
  { token, role }: Pick<Comer, 'role'> & { token?: string },
  claims = false,
): Promise<Comer> {
  return { token, role, principal: token === undefined || claims ? await ctx.principal() : null }
}

/**
 * The place that a token gives; without one, that of a right to the room, else a guest's where the room is public. Codes
 * go with links: a right needs none.
 */
export function placeOf(entrance: Entrance, { token, principal, role: wanted }: Comer): Place | null {
  const byLink = (role: TokenRole): Place => ({
    role,
    codes: entrance.codes.filter(code => code.role === role),
    name: null,
  })
  if (token !== undefined) return entrance.token && byLink(entrance.token.role)
  const role = principal && rightTo(entrance.room, principal)
  if (role)
    return { role: wanted === 'attendee' ? wanted : role, codes: [], name: principal.user && principal.name }
  return entrance.room.is_public ? byLink('guest') : null
}

/** The role that somebody has in a room by their right; null: none. */
export function rightTo(room: Entrance['room'], principal: Principal): TokenRole | null {
  const at = { customer: room.customer_id, account: room.account_id, room: room.id }
  if (holds(principal, 'rooms:moderate', at)) return 'moderator'
  return holds(principal, 'rooms:join', at) ? 'attendee' : null
}
