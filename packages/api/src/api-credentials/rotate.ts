import { apiCredentials } from '@streamwise/db'
import {
  type ApiCredentialCreated,
  type ApiCredentialRotate,
  notUsable,
  type Permission,
} from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { freshSecret } from './fresh-secret.ts'
import { requireHeld, requireWithinLimits } from './held.ts'
import { apiCredentialResource } from './resource.ts'
import { requireNotRevoked } from './revoke.ts'

/**
 * Gives a credential a new secret, in the answer alone; the one before works on for `overlap` seconds. One from a
 * rotation before that ends at once. Who rotates learns the secret, so must hold all that the credential may do. Throws
 * `forbidden`, and `not_usable` for one that is revoked or expired.
 */
export async function rotateApiCredential(
  ctx: Context,
  input: z.infer<typeof ApiCredentialRotate>,
): Promise<z.infer<typeof ApiCredentialCreated>> {
  const row = await find(ctx, apiCredentialResource, input.id)
  expectVersion(row, input.version)
  requireNotRevoked(row)
  const now = ctx.deployment.now()
  if (row.expires_at !== null && row.expires_at <= now)
    throw notUsable('This credential has expired: give it a later end first.', {
      expires_at: new Date(row.expires_at).toISOString(),
    })
  requireHeld(ctx, row.permissions as Permission[], row.customer_id) // checked when they were written
  requireWithinLimits(ctx, row)
  const { secret, columns } = freshSecret()
  const lives = input.overlap > 0
  const change = update(ctx.deployment, apiCredentials, row, {
    ...columns,
    rotated_at: now,
    previous_secret_hash: lives ? row.secret_hash : null,
    previous_expires_at: lives ? now + input.overlap * 1000 : null,
  })
  return { ...(await save(ctx, apiCredentialResource, row.uuid, [change])), secret }
}
