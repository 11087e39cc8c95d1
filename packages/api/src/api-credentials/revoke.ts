import { apiCredentials } from '@streamwise/db'
import { type ApiCredential, notUsable } from '@streamwise/domain'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { apiCredentialResource } from './resource.ts'

/** Ends a credential at once, with both of its secrets where it was just rotated; revoking it again changes nothing. */
export async function revokeApiCredential(ctx: Context, id: string): Promise<ApiCredential> {
  const row = await find(ctx, apiCredentialResource, id)
  if (row.revoked_at !== null) return apiCredentialResource.show(row, ctx.deployment)
  const change = update(ctx.deployment, apiCredentials, row, {
    revoked_at: ctx.deployment.now(),
    previous_secret_hash: null,
    previous_expires_at: null,
  })
  return save(ctx, apiCredentialResource, row.uuid, [change])
}

/** Throws `not_usable` for a credential that was revoked: that is for good. */
export function requireNotRevoked(row: { revoked_at: number | null }): void {
  if (row.revoked_at !== null)
    throw notUsable('This credential was revoked, and that is for good: make a new one.', {
      revoked_at: new Date(row.revoked_at).toISOString(),
    })
}
