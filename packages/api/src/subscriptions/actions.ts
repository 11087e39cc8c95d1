import {
  type Contract,
  canceled,
  renewed,
  type Subscription,
  type SubscriptionCancel,
  type SubscriptionRenew,
  type SubscriptionSuspend,
  type SubscriptionUncancel,
  suspended,
  uncanceled,
  unsuspended,
} from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { contractChange } from './contract.ts'
import { subscriptionResource } from './resource.ts'

/** Moves a contract on. `reason` stands in the audit log. */
async function move(
  ctx: Context,
  { id, version, reason }: { id: string; version?: number; reason?: string },
  made: (contract: Contract, now: number) => Partial<Contract>,
): Promise<Subscription> {
  const row = await find(ctx, subscriptionResource, id)
  expectVersion(row, version)
  const change = contractChange(
    ctx,
    row,
    made(row, ctx.deployment.now()),
    reason ? { after: { reason } } : {},
  )
  return save(ctx, subscriptionResource, row.uuid, [change])
}

export const renewSubscription = (ctx: Context, input: z.infer<typeof SubscriptionRenew>) =>
  move(ctx, input, (contract, now) => renewed(contract, input, now))

export const cancelSubscription = (ctx: Context, input: z.infer<typeof SubscriptionCancel>) =>
  move(ctx, input, (contract, now) => canceled(contract, input, now))

export const uncancelSubscription = (ctx: Context, input: z.infer<typeof SubscriptionUncancel>) =>
  move(ctx, input, uncanceled)

export const suspendSubscription = (ctx: Context, input: z.infer<typeof SubscriptionSuspend>) =>
  move(ctx, input, suspended)

export const unsuspendSubscription = (ctx: Context, input: z.infer<typeof SubscriptionSuspend>) =>
  move(ctx, input, unsuspended)
