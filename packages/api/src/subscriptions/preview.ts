import { subscriptions } from '@streamwise/db'
import { DomainError, type SubscriptionChange } from '@streamwise/domain'
import type { Context } from '../core/context.ts'
import type { Match } from './match.ts'
import type { SubscriptionRow } from './resource.ts'
import type { Sold } from './sold.ts'

/** What speaks against a change: each throws its own refusal. */
export type Check = () => void

/** A match as people look at it before it is done. */
export function previewOf(
  ctx: Context,
  row: SubscriptionRow,
  sold: Sold,
  match: Match,
  checks: readonly Check[],
): SubscriptionChange {
  const { ids } = ctx.deployment
  const samePeriods =
    row.currency === sold.currency &&
    row.periodicity === sold.periodicity &&
    row.periodicity_type === sold.periodicity_type
  const refusals = checks.flatMap(refusalOf)
  return {
    object: 'SubscriptionChange',
    subscription_id: ids.encode(subscriptions.object, row.id),
    version: row.version,
    package_id: ids.encode('ServicePackage', sold.id),
    previous_package_id: ids.encode('ServicePackage', row.package_id),
    direction: sold.id === row.package_id ? null : directionOf(row.tier, sold.tier),
    price_difference: samePeriods ? sold.price - row.price : null,
    ends_at: new Date(row.ends_at).toISOString(),
    ...match.changes,
    allowed: !refusals.length,
    refusals,
  }
}

const directionOf = (before: number, after: number) =>
  after > before ? 'upgrade' : after < before ? 'downgrade' : 'sidegrade'

function refusalOf(check: Check): SubscriptionChange['refusals'] {
  try {
    check()
    return []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return [{ code: error.code, message: error.message, details: error.details ?? {} }]
  }
}
