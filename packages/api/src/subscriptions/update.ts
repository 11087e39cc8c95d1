import { subscriptions } from '@streamwise/db'
import type { Subscription, SubscriptionUpdate } from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { subscriptionResource } from './resource.ts'

/** Changes a subscription. New terms hold from the next period on: the running one keeps its dates. */
export async function updateSubscription(
  ctx: Context,
  { id, version, ...values }: z.infer<typeof SubscriptionUpdate>,
): Promise<Subscription> {
  const row = await find(ctx, subscriptionResource, id)
  expectVersion(row, version)
  return save(ctx, subscriptionResource, row.uuid, [update(ctx.deployment, subscriptions, row, values)])
}
