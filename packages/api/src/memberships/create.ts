import { memberships } from '@streamwise/db'
import type { Membership, MembershipCreate } from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { finding, together } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { userResource } from '../users/resource.ts'
import { requireGrantable, rolesNamed } from './grant.ts'
import { placing, requireOpen } from './place.ts'
import { membershipResource } from './resource.ts'
import { requireOther } from './update.ts'

/**
 * Gives a user a role at a place. Throws `forbidden` for what the caller doesn't hold there, `already_exists` where the
 * user is a member already.
 */
export async function createMembership(
  ctx: Context,
  input: z.infer<typeof MembershipCreate>,
): Promise<Membership> {
  const [user, placed, roles] = await together(
    ctx,
    finding(ctx, userResource, input.user_id, { field: 'user_id' }),
    placing(ctx, input),
    rolesNamed([input.role]),
  )
  requireOther(ctx, user.id)
  requireOpen(placed)
  requireGrantable(ctx, input, placed.place, roles)
  const { role, permissions } = input
  const values = { user_id: user.id, ...placed.at, role, permissions, owner: false }
  const membership = insert(ctx.deployment, memberships, values)
  return save(ctx, membershipResource, membership.uuid, [membership])
}
