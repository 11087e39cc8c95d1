import { keyOf, subscriptions } from '@streamwise/db'
import { dueAt, firstPeriod, type Subscription, type SubscriptionCreate } from '@streamwise/domain'
import type * as z from 'zod'
import { also, insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { randomLetters } from '../core/random.ts'
import { finding, together } from '../core/reading.ts'
import { requireUsable } from '../core/usable.ts'
import { save } from '../core/write.ts'
import { customerResource } from '../customers/resource.ts'
import { servicePackageResource } from '../service-packages/resource.ts'
import { subscriptionResource } from './resource.ts'
import {
  featuresSql,
  pick,
  providerSql,
  providersToGive,
  requireForSale,
  requireProvider,
  TERMS,
} from './sold.ts'
import { takeFromStock } from './stock.ts'

type Input = z.infer<typeof SubscriptionCreate>

/**
 * Subscribes a customer to a package: terms that are not given, features and active providers are copied from it now.
 * Throws `not_usable` for a package that is not for sale or a customer who is not active, `out_of_stock`.
 */
export async function createSubscription(ctx: Context, input: Input): Promise<Subscription> {
  onPlatform(ctx)
  const [sold, customer] = await together(
    ctx,
    finding(ctx, servicePackageResource, input.package_id, { field: 'package_id' }),
    finding(ctx, customerResource, input.subscriber_id, { field: 'subscriber_id' }),
  )
  requireUsable({ customer: customer.status, subscription: null, account: null })
  requireForSale(sold)
  requireProvider(sold)

  const { package_id, subscriber_id, starts_at, status, ...given } = input
  const terms = { ...pick(sold, TERMS), ...defined(given) }
  const contract = {
    ...terms,
    ...firstPeriod(starts_at ? Date.parse(starts_at) : ctx.deployment.now(), terms),
    status,
    is_active: true,
    cancels_at: null,
    canceled_at: null,
    suspended_by: null,
    suspended_at: null,
  }
  const made = insert(ctx.deployment, subscriptions, {
    name: sold.name,
    description: sold.description,
    tag: randomLetters(10),
    ...contract,
    due_at: dueAt(contract),
    package_id: sold.id,
    subscriber_id: customer.id,
    service_type: sold.service_type,
  })
  const key = keyOf(subscriptions, made.uuid)
  return save(ctx, subscriptionResource, made.uuid, [
    made,
    also(
      ...takeFromStock(key, sold.id),
      ...featuresSql(key, sold),
      ...providersToGive(sold).map(provider => providerSql(ctx, key, provider)),
    ),
  ])
}

const defined = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]: Exclude<Values[Key], undefined>
  }
