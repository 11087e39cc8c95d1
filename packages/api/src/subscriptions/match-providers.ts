import { type Sql, sql, subscriptionProviders, updateSql } from '@streamwise/db'
import type { Context } from '../core/context.ts'
import type { PackageProvider } from '../service-packages/resource.ts'
import { type HeldProvider, providersOf, type SubscriptionRow } from './resource.ts'
import { providerSql, providersToGive, type Sold } from './sold.ts'

/** A provider that a subscription has, gets, or both. */
export type MatchedProvider =
  | { provider: HeldProvider; held: HeldProvider; given: PackageProvider | null }
  | { provider: PackageProvider; held: null; given: PackageProvider }

/** A subscription's providers beside those that a package gives; the same server is the same provider. */
export function matchedProviders(row: SubscriptionRow, sold: Sold): MatchedProvider[] {
  const held = providersOf(row)
  const given = providersToGive(sold)
  const same = <Provider extends { service_provider_id: number }>(
    list: readonly Provider[],
    { service_provider_id }: { service_provider_id: number },
  ) => list.find(provider => provider.service_provider_id === service_provider_id) ?? null
  return [
    ...held.map(provider => ({ provider, held: provider, given: same(given, provider) })),
    ...given
      .filter(provider => !same(held, provider))
      .map(provider => ({ provider, held: null, given: provider })),
  ]
}

/** Makes a subscription's providers those that were matched; what stays keeps its id and metadata. */
export function matchProvidersSql(
  ctx: Context,
  row: SubscriptionRow,
  providers: readonly MatchedProvider[],
): Sql[] {
  const differ = providers.filter(({ held, given }) => !held || !given || !alike(held, given))
  if (!differ.length) return []
  const updated_at = ctx.deployment.now()
  return [
    // Only one can be the default at any moment, so first none is.
    sql`UPDATE subscription_providers SET "default" = 0 WHERE subscription_id = ${row.id}`,
    ...providers.map(({ held, given }) => {
      if (!held) return providerSql(ctx, sql`${row.id}`, given)
      if (!given) return sql`DELETE FROM subscription_providers WHERE id = ${held.id}`
      const values = { package_provider_id: given.id, active: true, default: given.default }
      const touched = alike(held, given) ? {} : { updated_at, version: held.version + 1 }
      return updateSql(subscriptionProviders, held.id, { ...values, ...touched })
    }),
  ]
}

const alike = (held: HeldProvider, given: PackageProvider): boolean =>
  held.package_provider_id === given.id && held.active && held.default === given.default
