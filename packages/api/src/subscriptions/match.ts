import { type Sql, type schema, sql } from '@streamwise/db'
import { featureValue, type SubscriptionChange, usageOf } from '@streamwise/domain'
import type { Fresh } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import type { Counted } from '../core/quota.ts'
import { auditedProviders } from '../service-packages/providers.ts'
import { matchedProviders, matchProvidersSql } from './match-providers.ts'
import { calendarOf, featuresOf, providersOf, type SubscriptionRow } from './resource.ts'
import { featuresSql, LASTING_TERMS, pick, type Sold } from './sold.ts'
import { datesUnder } from './update.ts'

/** Which parts of a subscription are matched with a package. */
export type Parts = { features: boolean; providers: boolean; terms: boolean }
export const EVERYTHING: Parts = { features: true, providers: true, terms: true }

/** What matching a subscription with a package means: for whoever looks at it first, and for the database. */
export type Match = {
  changes: Pick<SubscriptionChange, 'terms' | 'features' | 'providers'>
  /** Of the subscription's own row. */
  values: Partial<Fresh<typeof schema.subscriptions>>
  /** Of what belongs to it. */
  statements: Sql[]
  audit: { before: object; after: object }
}

type Compared = { row: SubscriptionRow; sold: Sold; counted: Counted[]; parts: Parts }

/** Compares a subscription with a package, its own or the one that it changes to. */
export function matchWith(ctx: Context, compared: Compared): Match {
  const { ids } = ctx.deployment
  const { row, sold, parts } = compared
  const terms = parts.terms ? changedTerms(row, sold) : []
  const features = parts.features ? changedFeatures(ctx, compared) : []
  const providers = parts.providers ? matchedProviders(row, sold) : []
  const values = terms.length ? pick(sold, LASTING_TERMS) : {}
  const differ = features.some(({ before, after }) => before !== after)
  return {
    changes: {
      terms,
      features,
      providers: providers.map(({ provider, held, given }) => ({
        service_provider_id: ids.encode('ServiceProvider', provider.service_provider_id),
        provider_name: provider.provider_name,
        change: !held ? 'added' : given ? 'kept' : 'removed',
        default: given?.default ?? false,
      })),
    },
    values: { ...values, ...datesUnder(row, values) },
    statements: [
      ...(differ
        ? [
            sql`DELETE FROM subscription_features WHERE subscription_id = ${row.id}`,
            ...featuresSql(sql`${row.id}`, sold),
          ]
        : []),
      ...matchProvidersSql(ctx, row, providers),
    ],
    audit: {
      before: {
        ...(differ ? { features: featuresOf(row) } : {}),
        ...(parts.providers ? { providers: auditedProviders(providersOf(row), ids) } : {}),
      },
      after: {
        ...(differ ? { features: soldFeatures(sold) } : {}),
        ...(parts.providers
          ? {
              providers: auditedProviders(
                providers.flatMap(({ given }) => given ?? []),
                ids,
              ),
            }
          : {}),
      },
    },
  }
}

const changedTerms = (row: SubscriptionRow, sold: Sold): SubscriptionChange['terms'] =>
  LASTING_TERMS.filter(name => row[name] !== sold[name]).map(name => ({
    name,
    before: row[name],
    after: sold[name],
  }))

function changedFeatures(ctx: Context, { row, sold, counted }: Compared): SubscriptionChange['features'] {
  const held = featuresOf(row)
  const given = soldFeatures(sold)
  const codes = new Set([...given, ...held].map(({ code }) => code))
  return [...codes].map(code => {
    const before = held.find(feature => feature.code === code)
    const after = given.find(feature => feature.code === code)?.value ?? null
    const { used = 0, resets_at = null } = counted.find(count => count.code === code) ?? {}
    const then = usageOf({ code, value: after ?? 0, used, resets_at }, calendarOf(row, ctx.deployment))
    return {
      code,
      before: before?.value ?? null,
      after,
      used: then.used,
      over_limit: after !== null && then.over_limit,
    }
  })
}

const soldFeatures = ({ features }: Sold) =>
  features.map(([code, value]) => ({ code, value: featureValue(code, value) }))
