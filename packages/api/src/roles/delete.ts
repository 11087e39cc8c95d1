import { roles, sql } from '@streamwise/db'
import { inUse } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { roleResource } from './resource.ts'
import { requireOwn } from './update.ts'

/** Deletes a role of the operator's own that nobody holds or is invited with. Throws `in_use` with how many do. */
export async function deleteRole(ctx: Context, id: string): Promise<DeletedAnswer> {
  const code = sql`(SELECT code FROM roles WHERE id = ${keyOfReference(ctx, roles, id)})`
  const [row, counts] = await together(
    ctx,
    finding(ctx, roleResource, id),
    rowsOf(sql`SELECT (SELECT count(*) FROM memberships WHERE role = ${code}),
      (SELECT count(*) FROM invitations WHERE role = ${code} AND accepted_at IS NULL AND revoked_at IS NULL)`),
  )
  requireOwn(row)
  const [memberships = 0, invitations = 0] = (counts[0] ?? []).map(Number)
  if (memberships || invitations)
    throw inUse(
      `This role is held by ${memberships} memberships and ${invitations} open invitations. Give them another one first.`,
      { memberships, invitations },
    )
  await write(writerOf(ctx), [remove(ctx.deployment, roles, row)])
  return deleted(ctx, roles, row)
}
