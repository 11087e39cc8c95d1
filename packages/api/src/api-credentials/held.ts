import { DomainError, invalidInput, PERMISSIONS, type Permission } from '@streamwise/domain'
import type { Context } from '../core/context.ts'

/**
 * Nobody grants what they don't hold where the credential is for, nor what has no effect there. `customer` is the key of
 * the credential's customer; null: the whole platform.
 */
export function requireHeld(
  ctx: Pick<Context, 'principal'>,
  permissions: readonly Permission[],
  customer: number | null,
): void {
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
