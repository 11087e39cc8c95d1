import { apiCredentials } from '@streamwise/db'
import {
  type ApiCredentialCreate,
  type ApiCredentialCreated,
  DomainError,
  invalidInput,
  newSecret,
  PERMISSIONS,
  type Permission,
} from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { randomBytes, sha256 } from '../core/random.ts'
import { find } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { customerResource } from '../customers/resource.ts'
import { apiCredentialResource } from './resource.ts'

const HINT_LETTERS = 8

/**
 * Makes a credential for a machine, for the platform or one customer. The answer is the only place where its secret
 * ever is. Throws `forbidden` for permissions that the caller lacks there.
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
  const secret = newSecret(randomBytes)
  const credential = insert(ctx.deployment, apiCredentials, {
    name: input.name,
    description: input.description,
    permissions: input.permissions,
    customer_id: customer?.id ?? null,
    created_by: ctx.principal.user?.id ?? null,
    hint: secret.slice(0, HINT_LETTERS),
    secret_hash: sha256(secret),
    expires_at: input.expires_at === null ? null : Date.parse(input.expires_at),
  })
  return { ...(await save(ctx, apiCredentialResource, credential.uuid, [credential])), secret }
}

/** Nobody grants what they don't hold, nor where it has no effect. */
function requireHeld(ctx: Context, permissions: readonly Permission[], customer: number | null): void {
  const idle = customer === null ? [] : permissions.filter(code => PERMISSIONS[code].platform)
  if (idle.length) throw invalidInput({ permissions: [`Only for the whole platform: ${idle.join(', ')}.`] })
  const lacking = permissions.filter(code => {
    const scope = ctx.principal.scope(code)
    return !scope || !(scope.platform || (customer !== null && scope.customer.includes(customer)))
  })
  if (lacking.length)
    throw new DomainError('forbidden', `You can't grant what you don't hold: ${lacking.join(', ')}.`, {
      errors: { permissions: [`You don't hold ${lacking.join(', ')}.`] },
    })
}
