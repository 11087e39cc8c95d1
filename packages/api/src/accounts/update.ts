import { accounts } from '@streamwise/db'
import { type Account, type AccountStatus, type AccountUpdate, DomainError } from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { accountResource } from './resource.ts'

/** Changes an account. Throws `forbidden` for what is the platform's alone. */
export async function updateAccount(ctx: Context, input: z.infer<typeof AccountUpdate>): Promise<Account> {
  const { id, version, ...values } = input
  const row = await find(ctx, accountResource, id)
  expectVersion(row, version)
  requireOwnStatus(ctx, row.status, values.status)
  if (values.account_settings && !ctx.scope.platform)
    throw new DomainError('forbidden', 'Only the platform sets account_settings.')
  return save(ctx, accountResource, row.uuid, [update(ctx.deployment, accounts, row, values)])
}

/** A customer's users switch an account on and off. Suspending it, and lifting that, is the platform's. */
export function requireOwnStatus(
  ctx: Context,
  from: AccountStatus | null,
  to: AccountStatus | undefined,
): void {
  if (ctx.scope.platform || to === undefined || to === from) return
  if (from !== 'suspended' && to !== 'suspended') return
  throw new DomainError('forbidden', 'Only the platform suspends an account, or lifts that.', {
    details: { status: from },
  })
}
