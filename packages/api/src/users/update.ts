import { sql, users } from '@streamwise/db'
import { DomainError, type MeUpdate, type User, type UserUpdate } from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { type Caller, expectVersion, save } from '../core/write.ts'
import { membershipsOf, requireAboveUser } from './above.ts'
import { userResource } from './resource.ts'

/**
 * Changes a user. A new address is not proved yet; whoever becomes inactive is signed out everywhere. Throws `forbidden`
 * for address and status of somebody who may do more than the caller.
 */
export async function updateUser(
  ctx: Context,
  { id, version, ...values }: z.infer<typeof UserUpdate>,
): Promise<User> {
  const [row, memberships] = await together(
    ctx,
    finding(ctx, userResource, id),
    membershipsOf(keyOfReference(ctx, users, id)),
  )
  expectVersion(row, version)
  const moves = values.email !== undefined && values.email !== row.email
  const turns = values.status !== undefined && values.status !== row.status
  if (moves || turns) requireAboveUser(ctx, memberships)
  const change = update(ctx.deployment, users, row, {
    ...values,
    ...(moves ? { email_verified_at: null } : {}),
  })
  const ends = turns && values.status === 'inactive' ? [also(signedOut(row.id))] : []
  return save(ctx, userResource, row.uuid, [change, ...ends])
}

/** Changes what people decide about themselves. Throws `forbidden` for a credential, which is nobody. */
export function updateMe(ctx: Caller, { version, ...values }: z.infer<typeof MeUpdate>): Promise<User> {
  const { user } = ctx.principal
  if (!user)
    throw new DomainError('forbidden', 'This is for people who are signed in, not for API credentials.')
  expectVersion(user, version)
  return save(ctx, userResource, user.uuid, [update(ctx.deployment, users, user, values)])
}

/** Ends every session of a user. */
export const signedOut = (user: number) => sql`DELETE FROM sessions WHERE user_id = ${user}`
