import { insertSql, keyOf, type Sql, sql, subscriptionProviders, subscriptions } from '@streamwise/db'
import {
  addPeriods,
  newUuid,
  notUsable,
  type Subscription,
  type SubscriptionCreate,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also, insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { randomLetters } from '../core/random.ts'
import { finding, together } from '../core/reading.ts'
import { requireUsable } from '../core/usable.ts'
import { save } from '../core/write.ts'
import { customerResource } from '../customers/resource.ts'
import { providersOf, servicePackageResource } from '../service-packages/resource.ts'
import { subscriptionResource } from './resource.ts'

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
  if (sold.status !== 'active')
    throw notUsable(`The package ${sold.name} is inactive.`, { status: sold.status })
  if (sold.retired)
    throw notUsable(`The package ${sold.name} is retired: it takes no new subscriptions.`, { retired: true })
  const providers = providersOf(sold).filter(provider => provider.active)
  if (!providers.length) throw notUsable(`The package ${sold.name} has no active provider.`, { providers: 0 })

  const { package_id, subscriber_id, starts_at, ...given } = input
  const terms = pick(sold, TERMS)
  const agreed = { ...terms, ...defined(given) }
  const made = insert(ctx.deployment, subscriptions, {
    name: sold.name,
    description: sold.description,
    tag: randomLetters(10),
    ...agreed,
    status: input.status,
    subscription_metadata: input.subscription_metadata,
    package_id: sold.id,
    subscriber_id: customer.id,
    service_type: sold.service_type,
    is_active: true,
    ...firstPeriod(starts_at ? Date.parse(starts_at) : ctx.deployment.now(), agreed),
  })
  const key = keyOf(subscriptions, made.uuid)
  const now = ctx.deployment.now()
  const chosen = providers.find(provider => provider.default) ?? providers[0]
  return save(ctx, subscriptionResource, made.uuid, [
    made,
    also(
      takeFromStock(sold.id),
      ...sold.features.map(
        ([code, value]) =>
          sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (${key}, ${code}, ${value})`,
      ),
      ...providers.map(provider =>
        insertSql(subscriptionProviders, {
          uuid: newUuid(),
          created_at: now,
          updated_at: now,
          subscription_id: key,
          package_provider_id: provider.id,
          service_provider_id: provider.service_provider_id,
          active: true,
          default: provider === chosen,
          metadata: {},
        }),
      ),
    ),
  ])
}

const TERMS = [
  'tier',
  'price',
  'currency',
  'periodicity',
  'periodicity_type',
  'trial_period',
  'trial_interval',
  'trial_mode',
  'grace_period',
  'grace_interval',
] as const

type Terms = Pick<Input, (typeof TERMS)[number]>

/** The first period, in ms; a trial outside of it goes before. */
function firstPeriod(start: number, terms: Required<Terms>) {
  const trial = terms.trial_period
    ? addPeriods(start, { count: terms.trial_period, type: terms.trial_interval })
    : null
  const from = trial !== null && terms.trial_mode === 'outside' ? trial : start
  const ends_at = addPeriods(from, { count: terms.periodicity, type: terms.periodicity_type })
  return { starts_at: start, ends_at, trial_ends_at: trial }
}

/** One less in stock, where the package counts it; a CHECK refuses to sell what is not there. */
const takeFromStock = (packageKey: number): Sql =>
  sql`UPDATE service_packages SET stock_qty = CASE WHEN oversell_enabled THEN max(0, stock_qty - 1) ELSE stock_qty - 1 END
    WHERE id = ${packageKey} AND has_stock = 1`

const pick = <From extends object, Name extends keyof From>(from: From, names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, from[name]])) as Pick<From, Name>

const defined = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]: Exclude<Values[Key], undefined>
  }
