import { servicePackages, serviceProviders, sql } from '@streamwise/db'
import { inUse, type ServiceProvider, type ServiceProviderUpdate } from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { finding, keyOfReference, namedOf, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { subscriptionsByDefault } from './default-of.ts'
import { changedProperties, masked, providerType, seal, sensitiveOf } from './properties.ts'
import { type ServiceProviderRow, serviceProviderResource } from './resource.ts'
import { lookAt } from './watch.ts'

/**
 * Changes a provider. Properties that are not given stay, sensitive ones too; null clears one. Throws `in_use` where it would disable
 * the default of a package or subscription, and names them.
 */
export async function updateServiceProvider(
  ctx: Context,
  { id, version, properties, ...values }: z.infer<typeof ServiceProviderUpdate>,
): Promise<ServiceProvider> {
  const key = keyOfReference(ctx, serviceProviders, id)
  const [provider, packages, subscriptions] = await together(
    ctx,
    finding(ctx, serviceProviderResource, id),
    namedOf(
      ctx,
      servicePackages,
      sql`SELECT p.id, p.name FROM package_providers x JOIN service_packages p ON p.id = x.package_id
        WHERE x.service_provider_id = ${key} AND x."default" = 1`,
    ),
    subscriptionsByDefault(ctx, key),
  )
  expectVersion(provider, version)
  const users = [
    ...packages.map(({ name }) => name),
    ...subscriptions.map(({ name, customer_name }) => (customer_name ? `${name} (${customer_name})` : name)),
  ]
  if (values.active === false && provider.active && users.length)
    throw inUse(`This provider is the default of ${users.join(', ')}. Choose another default there first.`, {
      packages,
      subscriptions,
    })
  const changed = properties && (await stored(ctx, provider, properties))
  const change = update(
    ctx.deployment,
    serviceProviders,
    provider,
    { ...values, ...(changed && { ...UNSEEN, properties: changed }) },
    changed && {
      before: { properties: masked(provider.properties) },
      after: { properties: masked(changed) },
    },
  )
  const active = values.active ?? provider.active
  const look = active && (changed !== undefined || !provider.active)
  return save(ctx, serviceProviderResource, provider.uuid, [
    change,
    ...(look ? [lookAt(ctx.deployment, provider.uuid)] : []),
  ])
}

async function stored(ctx: Context, provider: ServiceProviderRow, given: Record<string, unknown>) {
  const type = providerType(ctx.deployment, provider.provider_type)
  const whole = await changedProperties(ctx.deployment, type, provider, given)
  const sealed = await seal(ctx.deployment, type, provider.uuid, whole)
  // A secret that was not given keeps its ciphertext: nothing changed.
  for (const name of sensitiveOf(type))
    if (!(name in given) && name in provider.properties) sealed[name] = provider.properties[name]
  return sealed
}

/** What was found out about the server that it was: it may be another one now, which nobody has called yet. */
const UNSEEN = {
  failures: 0,
  successes: 0,
  retry_at: null,
  webhooks_until: 0,
  webhooks_id: null,
  servers: null,
  servers_seen_at: null,
  servers_message: null,
}
