import { roles } from '@streamwise/db'
import { type Role, type RoleCreate, roleCodeOf } from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { PLATFORM, requireHeld } from '../core/held.ts'
import { randomLetters } from '../core/random.ts'
import { save } from '../core/write.ts'
import { roleResource } from './resource.ts'

/** Makes a role of the operator's own; its code comes from its name. Throws `forbidden` for what the caller lacks. */
export function createRole(ctx: Context, input: z.infer<typeof RoleCreate>): Promise<Role> {
  requireHeld(ctx, input.permissions, PLATFORM)
  const code = roleCodeOf(input.name) || `role_${randomLetters(6)}`
  const role = insert(ctx.deployment, roles, { ...input, code, built_in: false })
  return save(ctx, roleResource, role.uuid, [role])
}
