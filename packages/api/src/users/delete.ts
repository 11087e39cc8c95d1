import { sql, users } from '@streamwise/db'
import { DomainError, inUse } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, numberOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { placeShown } from '../memberships/place.ts'
import { membershipsOf, requireAboveUser } from './above.ts'
import { userResource } from './resource.ts'
import { signedOut } from './update.ts'

/**
 * Deletes a user with their memberships and sessions. Throws `in_use` for an owner, naming of what, and for the last
 * admin; `forbidden` for oneself and for somebody who may do more than the caller.
 */
export async function deleteUser(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, users, id)
  const [row, memberships, sessions] = await together(
    ctx,
    finding(ctx, userResource, id),
    membershipsOf(key),
    numberOf(sql`SELECT count(*) FROM sessions WHERE user_id = ${key}`),
  )
  if (row.id === ctx.principal.user?.id) throw new DomainError('forbidden', "You can't delete yourself.")
  requireAboveUser(ctx, memberships)
  const owned = memberships.filter(({ owner }) => owner)
  if (owned.length)
    throw inUse('This user owns something. Make somebody else the owner first.', {
      owner_of: owned.slice(0, 20).map(membership => placeShown(membership, ctx.deployment)),
    })
  const removed = { memberships: memberships.length, sessions }
  // An owner's membership stays behind and holds the user: whoever became one meanwhile is not deleted.
  const first = [
    signedOut(row.id),
    sql`DELETE FROM memberships WHERE user_id = ${row.id} AND owner = 0`,
    takenBack(row.id, ctx.deployment.now()),
  ]
  await write(writerOf(ctx), [remove(ctx.deployment, users, row, { first, along: { removed } })])
  return deleted(ctx, users, row, removed)
}

/** What somebody invited to goes with them: nobody is left who stands for it. */
const takenBack = (user: number, now: number) =>
  sql`UPDATE invitations SET revoked_at = ${now}, updated_at = ${now}, version = version + 1
    WHERE invited_by = ${user} AND accepted_at IS NULL AND revoked_at IS NULL`
