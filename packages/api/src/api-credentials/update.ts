import { apiCredentials, type Row, type schema } from '@streamwise/db'
import {
  type ApiCredential,
  type ApiCredentialUpdate,
  DomainError,
  type Permission,
} from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { allowedIpsOf } from './allowed-ips.ts'
import { requireHeld, requireWithinLimits } from './held.ts'
import { apiCredentialResource } from './resource.ts'
import { requireNotRevoked } from './revoke.ts'

/**
 * Changes a credential. Who changes what it may do, for how long or from where must hold all that it may do afterwards,
 * and can't be the credential itself. Throws `forbidden`, `not_usable` for one that is revoked.
 */
export async function updateApiCredential(
  ctx: Context,
  { id, version, expires_at, allowed_ips, ...values }: z.infer<typeof ApiCredentialUpdate>,
): Promise<ApiCredential> {
  const row = await find(ctx, apiCredentialResource, id)
  expectVersion(row, version)
  requireNotRevoked(row)
  const permissions = values.permissions ?? (row.permissions as Permission[]) // checked when they were written
  const limits = {
    allowed_ips: allowed_ips ? allowedIpsOf(allowed_ips) : row.allowed_ips,
    expires_at:
      expires_at === undefined ? row.expires_at : expires_at === null ? null : Date.parse(expires_at),
  }
  if (values.permissions || expires_at !== undefined || allowed_ips) {
    requireAnother(ctx, row)
    requireHeld(ctx, permissions, row.customer_id)
    requireWithinLimits(ctx, limits)
  }
  const change = update(ctx.deployment, apiCredentials, row, { ...values, ...limits })
  return save(ctx, apiCredentialResource, row.uuid, [change])
}

function requireAnother({ principal }: Context, row: Row<typeof schema.apiCredentials>): void {
  if (principal.kind === 'api_credential' && principal.key === row.id)
    throw new DomainError('forbidden', 'A credential can’t change what it may do itself.')
}
