import { insertSql, oneOf, oneSql, type Sql, type schema, sql, subscriptionProviders } from '@streamwise/db'
import { newUuid, notUsable } from '@streamwise/domain'
import type { Context } from '../core/context.ts'
import type { Reading } from '../core/reading.ts'
import {
  type PackageExtras,
  type PackageProvider,
  type PackageRow,
  providersOf,
  servicePackageResource,
} from '../service-packages/resource.ts'

/** A package as it is sold. */
export type Sold = PackageRow

/** The terms that last as long as the contract. */
export const LASTING_TERMS = [
  'tier',
  'price',
  'currency',
  'periodicity',
  'periodicity_type',
  'grace_period',
  'grace_interval',
  'overages_enabled',
] as const

/** All that a new subscription takes over; a trial is only ever at the start. */
export const TERMS = [...LASTING_TERMS, 'trial_period', 'trial_interval', 'trial_mode'] as const

/** The package that a subscription is to; null where there is no such subscription. */
export const packageOf = (subscription: Sql): Reading<Sold | null> => ({
  sql: oneSql(
    servicePackageResource,
    sql`t.id = (SELECT package_id FROM subscriptions WHERE id = ${subscription})`,
  ),
  read: answer => oneOf<typeof schema.servicePackages, PackageExtras>(servicePackageResource, answer),
})

/** Throws `not_usable` for a package that takes no new subscriptions. */
export function requireForSale(sold: Sold): void {
  if (sold.status !== 'active')
    throw notUsable(`The package ${sold.name} is inactive.`, { status: sold.status })
  if (sold.retired)
    throw notUsable(`The package ${sold.name} is retired: it takes no new subscriptions.`, { retired: true })
}

/** The providers that a subscription to a package gets: its active ones, one of them the default. */
export function providersToGive(sold: Sold): PackageProvider[] {
  const active = providersOf(sold).filter(provider => provider.active)
  const working = active.filter(provider => provider.in_service)
  const chosen = working.find(provider => provider.default) ?? working[0]
  return active.map(provider => ({ ...provider, default: provider === chosen }))
}

/** Throws `not_usable` for a package on which nothing could run. */
export function requireProvider(sold: Sold): void {
  if (!providersToGive(sold).some(provider => provider.default))
    throw notUsable(`The package ${sold.name} has no active provider.`, { providers: 0 })
}

/** Gives a subscription a package's features. */
export const featuresSql = (subscription: Sql, { features }: Sold): Sql[] =>
  features.map(
    ([code, value]) =>
      sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (${subscription}, ${code}, ${value})`,
  )

/** Gives a subscription a package's provider. */
export function providerSql(ctx: Context, subscription: Sql, provider: PackageProvider): Sql {
  const now = ctx.deployment.now()
  return insertSql(subscriptionProviders, {
    uuid: newUuid(),
    created_at: now,
    updated_at: now,
    subscription_id: subscription,
    package_provider_id: provider.id,
    service_provider_id: provider.service_provider_id,
    active: true,
    default: provider.default,
    metadata: {},
  })
}

export const pick = <From extends object, Name extends keyof From>(from: From, names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, from[name]])) as Pick<From, Name>
