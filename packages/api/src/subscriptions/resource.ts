import {
  childrenSql,
  type Row,
  rowOf,
  type schema,
  subscriptionProviders,
  subscriptions,
} from '@streamwise/db'
import {
  featureValue,
  graceEnd,
  type HeldFeature,
  type Subscription,
  type SubscriptionProvider,
  usageOf,
} from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'
import { servicePackageResource } from '../service-packages/resource.ts'

export type SubscriptionExtras = {
  features: [code: string, value: number, used: number, resetsAt: number | null][]
  providers: unknown[][]
}
export type SubscriptionRow = Row<typeof schema.subscriptions> & SubscriptionExtras

const PROVIDER_EXTRAS = ['provider_name', 'provider_type'] as const

const extras = {
  features: `(SELECT json_group_array(json_array(f.code, f.value, coalesce(u.used, 0), u.resets_at) ORDER BY f.id)
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
          features: featuresOf(row).map(feature => usageOf(feature, calendarOf(row, deployment))),
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

export const featuresOf = (row: SubscriptionExtras): HeldFeature[] =>
  row.features.map(([code, value, used, resets_at]) => ({
    code,
    value: featureValue(code, value),
    used,
    resets_at,
  }))

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
