import { roles } from '@streamwise/db'
import { DomainError, permissionsOf, type Role, type RoleUpdate } from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { PLATFORM, requireHeld } from '../core/held.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { roleResource } from './resource.ts'

/**
 * Changes a role of the operator's own; whoever holds it has its new permissions with their next request. Nobody puts in
 * or takes out what they lack, nor changes what they hold by it themselves.
 */
export async function updateRole(
  ctx: Context,
  { id, version, ...values }: z.infer<typeof RoleUpdate>,
): Promise<Role> {
  const row = await find(ctx, roleResource, id)
  expectVersion(row, version)
  requireOwn(row)
  if (values.permissions) {
    const before = permissionsOf('', row.permissions)
    const after = permissionsOf('', values.permissions)
    const changed = before.symmetricDifference(after)
    requireHeld(ctx, changed, PLATFORM)
    if (changed.size && ctx.principal.grants.some(({ role }) => role === row.code))
      throw new DomainError('forbidden', "You can't change your own permissions: you hold this role.")
  }
  return save(ctx, roleResource, row.uuid, [update(ctx.deployment, roles, row, values)])
}

/** The platform's own roles stay as they are. */
export function requireOwn({ built_in }: { built_in: boolean }): void {
  if (built_in)
    throw new DomainError(
      'forbidden',
      'This role comes with the platform: it can be neither changed nor deleted.',
    )
}
