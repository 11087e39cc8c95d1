import {
  childrenSql,
  type Row,
  rowOf,
  type schema,
  subscriptionProviders,
  subscriptions,
} from '@streamwise/db'
import {
  type FeatureUsage,
  type FeatureValue,
  featureValue,
  graceEnd,
  type Subscription,
  type SubscriptionProvider,
  usageOf,
} from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'
import { servicePackageResource } from '../service-packages/resource.ts'

/** How many people hold a place until when, in ms: whoever reads it knows what time it is. */
type Seats = [until: number, people: number][]

export type SubscriptionExtras = {
  features: [code: string, value: number, used: number | Seats, resetsAt: number | null][]
  providers: unknown[][]
}
export type SubscriptionRow = Row<typeof schema.subscriptions> & SubscriptionExtras

const PROVIDER_EXTRAS = ['provider_name', 'provider_type'] as const

const extras = {
  features: `(SELECT json_group_array(json_array(f.code, f.value, CASE f.code
      WHEN 'max_concurrent_meetings' THEN (SELECT count(*) FROM meetings m WHERE m.subscription_id = t.id AND m.ended_at IS NULL)
      WHEN 'max_concurrent_participants' THEN (SELECT json_group_array(json_array(until, people)) FROM
        (SELECT held_until AS until, count(*) AS people FROM room_seats WHERE subscription_id = t.id GROUP BY held_until))
      ELSE coalesce(u.used, 0) END, u.resets_at) ORDER BY f.id)
    FROM subscription_features f
    LEFT JOIN subscription_usage u ON u.subscription_id = f.subscription_id AND u.code = f.code
    WHERE f.subscription_id = t.id)`,
  providers: childrenSql(
    subscriptionProviders,
    'p',
    'p.subscription_id = t.id',
    ['s.provider_name', 's.provider_type'],
    'JOIN service_providers s ON s.id = p.service_provider_id',
  ),
}

/** A subscription with its features, their usage, and its providers. */
export const subscriptionResource: Resource<typeof schema.subscriptions, SubscriptionExtras, Subscription> =
  relating(
    resource(
      subscriptions,
      extras,
      (row, deployment) =>
        ({
          ...shown(subscriptions, row, deployment),
          grace_ends_at: new Date(graceEnd(row)).toISOString(),
          features: usagesOf(row, deployment),
          providers: providersOf(row).map(provider => shownProvider(provider, deployment)),
        }) as Subscription, // checked by the procedure's output schema
    ),
    {
      subscriber: { resource: customerResource, permission: 'customers:read' },
      package: { resource: servicePackageResource, permission: 'service_packages:read' },
    },
  )

/** Where a subscription's counts begin again from, and what time it is. */
export const calendarOf = ({ anchor_at }: Pick<SubscriptionRow, 'anchor_at'>, { now }: Deployment) => ({
  anchor_at,
  now: now(),
})

/** The features of a subscription's row with what is used of each now. */
export function usagesOf(row: SubscriptionRow, deployment: Deployment): FeatureUsage[] {
  const calendar = calendarOf(row, deployment)
  return row.features.map(([code, value, counted, resets_at]) => {
    const used = typeof counted === 'number' ? counted : heldAt(counted, calendar.now)
    return usageOf({ code, value: featureValue(code, value), used, resets_at }, calendar)
  })
}

const heldAt = (seats: Seats, now: number): number =>
  seats.reduce((sum, [until, people]) => (until > now ? sum + people : sum), 0)

/** What a subscription's row sells. */
export const featuresOf = (row: SubscriptionExtras): { code: string; value: FeatureValue }[] =>
  row.features.map(([code, value]) => ({ code, value: featureValue(code, value) }))

export type HeldProvider = Row<typeof schema.subscriptionProviders> & {
  provider_name: string
  provider_type: string
}

/** The providers of a subscription's row, with their names. */
export const providersOf = (row: SubscriptionExtras): HeldProvider[] =>
  row.providers.map(values => rowOf(subscriptionProviders, values, PROVIDER_EXTRAS) as HeldProvider) // as `extras` reads them

export const shownProvider = (provider: HeldProvider, deployment: Deployment): SubscriptionProvider => {
  const { provider_name, provider_type } = provider
  return {
    ...shown(subscriptionProviders, provider, deployment),
    provider_name,
    provider_type,
  } as SubscriptionProvider // checked by the procedure's output schema
}
