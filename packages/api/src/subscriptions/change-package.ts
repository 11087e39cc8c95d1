import { sql, subscriptions } from '@streamwise/db'
import {
  DomainError,
  featureOf,
  notUsable,
  type Subscription,
  type SubscriptionChange,
  type SubscriptionChangePackage,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { countedOf } from '../core/quota.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { requireUsable, type Standing, standingOfSubscription } from '../core/usable.ts'
import { expectVersion, save } from '../core/write.ts'
import { servicePackageResource } from '../service-packages/resource.ts'
import { contractChange } from './contract.ts'
import { EVERYTHING, type Match, matchWith } from './match.ts'
import { type Check, previewOf } from './preview.ts'
import { type SubscriptionRow, subscriptionResource } from './resource.ts'
import { packageOf, pick, requireForSale, requireProvider, type Sold } from './sold.ts'
import { giveStockBack, takeFromStock } from './stock.ts'

type Input = { id: string; package_id: string }

/** What another package would change, and what speaks against it. Changes nothing. */
export async function previewPackageChange(ctx: Context, input: Input): Promise<SubscriptionChange> {
  const { row, sold, match, checks } = await planned(ctx, input)
  return previewOf(ctx, row, sold, match, checks)
}

/**
 * Moves a subscription to another package at once: terms, features and providers are the new one's, what is paid keeps
 * its dates, counts go on, and the trial stays what it was. Throws `not_usable`, `out_of_stock`, and `quota_exceeded`
 * where more is used than the package has and it sells no overages.
 */
export async function changePackage(
  ctx: Context,
  input: z.infer<typeof SubscriptionChangePackage>,
): Promise<Subscription> {
  const { row, sold, match, checks } = await planned(ctx, input)
  expectVersion(row, input.version)
  for (const check of checks) check()
  return save(ctx, subscriptionResource, row.uuid, [
    // The features come first: a trigger looks whether what is used fits them when the package changes.
    also(giveStockBack(row.id), ...match.statements),
    contractChange(ctx, row, { ...match.values, package_id: sold.id }, match.audit),
    also(...takeFromStock(sql`${row.id}`, sold.id)),
  ])
}

async function planned(ctx: Context, { id, package_id }: Input) {
  const key = keyOfReference(ctx, subscriptions, id)
  const [row, sold, old, standing, counted] = await together(
    ctx,
    finding(ctx, subscriptionResource, id),
    finding(ctx, servicePackageResource, package_id, { field: 'package_id' }),
    packageOf(key),
    standingOfSubscription(key),
    countedOf(key, ctx.deployment.now()),
  )
  const match = renamed(matchWith(ctx, { row, sold, counted, parts: EVERYTHING }), row, old, sold)
  return { row, sold, match, checks: checksOf(row, sold, standing, match) }
}

/** A name and a description that were the old package's become the new one's. */
function renamed(match: Match, row: SubscriptionRow, old: Sold | null, sold: Sold): Match {
  const names = (['name', 'description'] as const).filter(
    name => row[name] === old?.[name] && row[name] !== sold[name],
  )
  const terms = names.map(name => ({ name, before: row[name], after: sold[name] }))
  return {
    ...match,
    values: { ...match.values, ...pick(sold, names) },
    changes: { ...match.changes, terms: [...terms, ...match.changes.terms] },
  }
}

/** What can speak against a change of package, in the order in which it is said. */
const checksOf = (row: SubscriptionRow, sold: Sold, standing: Standing | null, match: Match): Check[] => [
  () => {
    if (row.status === 'canceled' || row.status === 'terminated')
      throw notUsable(`This subscription is ${row.status}.`, { status: row.status })
  },
  () => requireUsable(standing && { ...standing, subscription: null }),
  () => {
    if (sold.id === row.package_id)
      throw notUsable('The subscription is to this package already. Match it again with “sync”.')
  },
  () => requireForSale(sold),
  () => {
    if (sold.service_type !== row.service_type)
      throw notUsable(`The package ${sold.name} is for ${sold.service_type}, not for ${row.service_type}.`)
  },
  () => requireProvider(sold),
  () => {
    if (sold.id !== row.package_id && sold.has_stock && !sold.stock_qty && !sold.oversell_enabled)
      throw new DomainError('out_of_stock', `The package ${sold.name} is out of stock.`)
  },
  () => requireRoom(sold, match),
]

/** What runs now ends by itself: it stands in no contract's way. */
const PASSING = ['max_concurrent_meetings', 'max_concurrent_participants']

/** More may be used than a package has only where it sells overages. */
function requireRoom(sold: Sold, { changes }: Match): void {
  const conflicts = changes.features
    .filter(({ code, over_limit }) => over_limit && !PASSING.includes(code))
    .map(({ code, after, used }) => ({ feature: code, limit: after, used }))
  const [first] = conflicts
  if (!first || sold.overages_enabled) return
  const named = conflicts.map(
    ({ feature, limit, used }) => `${featureOf(feature)?.name ?? feature} (${used} used of ${limit})`,
  )
  throw new DomainError('quota_exceeded', `The package ${sold.name} is too small: ${named.join(', ')}.`, {
    details: { ...first, conflicts },
  })
}
