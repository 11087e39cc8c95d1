import { memberships, updateSql } from '@streamwise/db'
import { DomainError } from '@streamwise/domain'
import { type Change, remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { isPlatform } from '../core/held.ts'
import { find } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { requireAbove } from './grant.ts'
import { placeOfRow } from './place.ts'
import { type MembershipRow, membershipResource } from './resource.ts'
import { ownerStays } from './update.ts'

/**
 * Takes a role away. Throws `in_use` for an owner and for the last admin, `forbidden` where the other may do more at that
 * place than the caller. Who is a member somewhere below the platform may leave by themselves.
 */
export async function deleteMembership(ctx: Context, id: string): Promise<DeletedAnswer> {
  const row = await find(ctx, membershipResource, id)
  await write(writerOf(ctx), [removal(ctx, row)])
  return deleted(ctx, memberships, row)
}

/** Taking a role away, as part of a unit of work. */
export function removal(ctx: Context, row: MembershipRow): Change {
  const place = placeOfRow(row)
  if (ctx.principal.user?.id === row.user_id && isPlatform(place))
    throw new DomainError('forbidden', "You can't take away your own role on the platform.")
  if (row.owner) throw ownerStays()
  requireAbove(ctx, row, row.role_permissions, place)
  // Fails where somebody changed it since it was read: it may be the owner's by now.
  const unchanged = updateSql(memberships, row.id, { version: row.version + 1 })
  return remove(ctx.deployment, memberships, row, { first: [unchanged] })
}
