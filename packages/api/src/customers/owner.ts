import { customers, single, sql, users } from '@streamwise/db'
import {
  type Customer,
  type CustomerOwner,
  DomainError,
  invalidInput,
  permissionsOf,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { requireHeld } from '../core/held.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { userResource } from '../users/resource.ts'
import { customerResource } from './resource.ts'

/** What the owner of a customer is on it. */
const ROLE = 'customer_owner'

/**
 * Makes another member the owner of a customer. The one before stays as a member with the same role. Only the platform
 * and the owner may: throws `forbidden` for others and for a credential that holds less than an owner does, and
 * `invalid_input` for users who are no active member.
 */
export async function transferOwnership(
  ctx: Context,
  input: z.infer<typeof CustomerOwner>,
): Promise<Customer> {
  const customerKey = keyOfReference(ctx, customers, input.id)
  const userKey = keyOfReference(ctx, users, input.user_id)
  const [row, user, memberships] = await together(
    ctx,
    finding(ctx, customerResource, input.id),
    finding(ctx, userResource, input.user_id, { field: 'user_id' }),
    rowsOf(
      single(sql`SELECT id FROM memberships WHERE customer_id = ${customerKey} AND user_id = ${userKey}`),
    ),
  )
  expectVersion(row, input.version)
  if (!ctx.scope.platform && (row.owner === null || ctx.principal.user?.id !== row.owner))
    throw new DomainError('forbidden', 'Only the owner and the platform name another owner.')
  requireHeld(ctx, permissionsOf(ROLE), { customer: row.id, account: null, room: null }, 'user_id')
  const membership = memberships[0]?.[0]
  if (typeof membership !== 'number') throw refused('Only a member of this customer can own it.')
  if (user.status !== 'active') throw refused('Only an active user can own a customer.')
  if (row.owner === user.id) return customerResource.show(row, ctx.deployment)
  const now = ctx.deployment.now()
  const ownerIs = (key: number | null) => ({
    owner_id: key === null ? null : ctx.deployment.ids.encode(users.object, key),
  })
  return save(ctx, customerResource, row.uuid, [
    // First, so that of two transfers at once the second is refused for its version.
    update(ctx.deployment, customers, row, {}, { before: ownerIs(row.owner), after: ownerIs(user.id) }),
    also(
      sql`UPDATE memberships SET owner = 0, version = version + 1, updated_at = ${now}
        WHERE customer_id = ${row.id} AND owner = 1 AND EXISTS (SELECT 1 FROM memberships WHERE id = ${membership})`,
      sql`UPDATE memberships SET owner = 1, role = ${ROLE}, version = version + 1, updated_at = ${now}
        WHERE id = ${membership}`,
    ),
  ])
}

const refused = (message: string) => invalidInput({ user_id: [message] })
