import type { Permission } from '@streamwise/domain'
import type { Context } from '../core/context.ts'
import { PLATFORM, requireEffect, requireHeld as requireHeldAt } from '../core/held.ts'

/** Nobody grants what they don't hold there, nor where it has no effect; null: the whole platform. */
export function requireHeld(ctx: Context, permissions: readonly Permission[], customer: number | null): void {
  const place = { ...PLATFORM, customer }
  requireEffect(permissions, place)
  requireHeldAt(ctx, permissions, place)
}
