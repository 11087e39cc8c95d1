import { DomainError, type Permission } from '@streamwise/domain'
import type { Context } from '../core/context.ts'
import { PLATFORM, requireEffect, requireHeld as requireHeldAt } from '../core/held.ts'
import { coversRange } from '../core/ip-ranges.ts'
import type { Limits } from '../core/principal.ts'

/** Nobody grants what they don't hold there, nor where it has no effect; null: the whole platform. */
export function requireHeld(ctx: Context, permissions: readonly Permission[], customer: number | null): void {
  const place = { ...PLATFORM, customer }
  requireEffect(permissions, place)
  requireHeldAt(ctx, permissions, place)
}

/** A credential makes none, and learns the secret of none, that lasts longer or is good from elsewhere than itself. */
export function requireWithinLimits(
  { principal: { limits } }: Pick<Context, 'principal'>,
  wanted: Limits,
): void {
  if (!limits) return
  const { expires_at, allowed_ips } = limits
  if (expires_at !== null && (wanted.expires_at === null || wanted.expires_at > expires_at))
    throw beyond('expires_at', 'It can’t last longer than the credential that you send.')
  const inside = wanted.allowed_ips.every(range => coversRange(allowed_ips, range))
  if (allowed_ips.length && !(wanted.allowed_ips.length && inside))
    throw beyond('allowed_ips', 'It can’t be good from elsewhere than the credential that you send.')
}

const beyond = (field: string, message: string) =>
  new DomainError('forbidden', message, { errors: { [field]: [message] } })
