import { subscriptions } from '@streamwise/db'
import type { Subscription, SubscriptionChange, SubscriptionSync } from '@streamwise/domain'
import { notFound } from '@streamwise/domain'
import type * as z from 'zod'
import { also } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { countedOf } from '../core/quota.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { contractChange } from './contract.ts'
import { matchWith, type Parts } from './match.ts'
import { type Check, previewOf } from './preview.ts'
import { subscriptionResource } from './resource.ts'
import { packageOf, requireProvider } from './sold.ts'

/** What matching with the package again would change. Changes nothing. */
export async function previewSync(ctx: Context, input: { id: string } & Parts): Promise<SubscriptionChange> {
  const { row, sold, match, checks } = await planned(ctx, input)
  return previewOf(ctx, row, sold, match, checks)
}

/**
 * Makes a subscription what its package is now, in the parts that are asked for. Smaller limits hold even where more is
 * used: then nothing can be added. Throws `not_usable` where the package has no provider to run on.
 */
export async function syncSubscription(
  ctx: Context,
  { version, ...input }: z.infer<typeof SubscriptionSync>,
): Promise<Subscription> {
  const { row, match, checks } = await planned(ctx, input)
  expectVersion(row, version)
  for (const check of checks) check()
  return save(ctx, subscriptionResource, row.uuid, [
    contractChange(ctx, row, match.values, match.audit),
    also(...match.statements),
  ])
}

async function planned(ctx: Context, { id, ...parts }: { id: string } & Parts) {
  const key = keyOfReference(ctx, subscriptions, id)
  const [row, sold, counted] = await together(
    ctx,
    finding(ctx, subscriptionResource, id),
    packageOf(key),
    countedOf(key, ctx.deployment.now()),
  )
  if (!sold) throw notFound('ServicePackage')
  const checks: Check[] = parts.providers ? [() => requireProvider(sold)] : []
  return { row, sold, checks, match: matchWith(ctx, { row, sold, counted, parts }) }
}
