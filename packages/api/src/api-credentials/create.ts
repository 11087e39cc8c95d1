import { apiCredentials } from '@streamwise/db'
import type { ApiCredentialCreate, ApiCredentialCreated } from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { find } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { customerResource } from '../customers/resource.ts'
import { allowedIpsOf } from './allowed-ips.ts'
import { freshSecret } from './fresh-secret.ts'
import { requireHeld, requireWithinLimits } from './held.ts'
import { apiCredentialResource } from './resource.ts'

/**
 * Makes a credential for a machine, for the platform or one customer. The answer is the only place where its secret
 * ever is. Throws `forbidden` for permissions that the caller lacks there, and for limits beyond the caller's own.
 */
export async function createApiCredential(
  ctx: Context,
  input: z.infer<typeof ApiCredentialCreate>,
): Promise<z.infer<typeof ApiCredentialCreated>> {
  const customer = input.customer_id
    ? await find(ctx, customerResource, input.customer_id, { field: 'customer_id' })
    : null
  if (!customer) onPlatform(ctx)
  requireHeld(ctx, input.permissions, customer?.id ?? null)
  const limits = {
    allowed_ips: allowedIpsOf(input.allowed_ips),
    expires_at: input.expires_at === null ? null : Date.parse(input.expires_at),
  }
  requireWithinLimits(ctx, limits)
  const { secret, columns } = freshSecret()
  const credential = insert(ctx.deployment, apiCredentials, {
    name: input.name,
    description: input.description,
    permissions: input.permissions,
    customer_id: customer?.id ?? null,
    created_by: ctx.principal.user?.id ?? null,
    ...columns,
    ...limits,
  })
  return { ...(await save(ctx, apiCredentialResource, credential.uuid, [credential])), secret }
}
