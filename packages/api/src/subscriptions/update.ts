import { reanchored, type Subscription, type SubscriptionUpdate, withStatus } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { contractChange } from './contract.ts'
import { type SubscriptionRow, subscriptionResource } from './resource.ts'

/**
 * Changes a subscription. What is paid keeps its dates: another periodicity counts from the current end. Throws
 * `not_usable` for a status that can't follow the one it has.
 */
export async function updateSubscription(
  ctx: Context,
  { id, version, status, ...values }: z.infer<typeof SubscriptionUpdate>,
): Promise<Subscription> {
  const row = await find(ctx, subscriptionResource, id)
  expectVersion(row, version)
  const moved = status ? withStatus(row, status, ctx.deployment.now()) : {}
  return save(ctx, subscriptionResource, row.uuid, [
    contractChange(ctx, row, { ...values, ...datesUnder(row, values), ...moved }),
  ])
}

/** The dates of a contract under other terms. */
export function datesUnder(
  row: SubscriptionRow,
  { periodicity = row.periodicity, periodicity_type = row.periodicity_type }: Partial<SubscriptionRow>,
) {
  const same = periodicity === row.periodicity && periodicity_type === row.periodicity_type
  return same ? {} : reanchored(row)
}
