import { childrenSql, rowOf, type schema, subscriptionProviders, subscriptions } from '@streamwise/db'
import { featureOf, featureValue, type Subscription } from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'
import { servicePackageResource } from '../service-packages/resource.ts'

type Extras = { features: [string, number, number][]; providers: unknown[][] }
const PROVIDER_EXTRAS = ['provider_name', 'provider_type'] as const

const extras = {
  features: `(SELECT json_group_array(json_array(f.code, f.value, coalesce(u.used, 0)) ORDER BY f.id)
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
export const subscriptionResource: Resource<typeof schema.subscriptions, Extras, Subscription> = relating(
  resource(
    subscriptions,
    extras,
    (row, deployment) =>
      ({
        ...shown(subscriptions, row, deployment),
        features: row.features.map(([code, value, used]) => ({
          code,
          value: featureValue(code, value),
          used,
          remaining: featureOf(code)?.quota ? Math.max(0, value - used) : null,
        })),
        providers: row.providers.map(values => shownProvider(values, deployment)),
      }) as Subscription, // checked by the procedure's output schema
  ),
  {
    subscriber: { resource: customerResource, permission: 'customers:read' },
    package: { resource: servicePackageResource, permission: 'service_packages:read' },
  },
)

function shownProvider(values: unknown[], deployment: Deployment) {
  const row: Record<string, unknown> = rowOf(subscriptionProviders, values, PROVIDER_EXTRAS)
  const { provider_name, provider_type } = row
  return { ...shown(subscriptionProviders, row, deployment), provider_name, provider_type }
}
