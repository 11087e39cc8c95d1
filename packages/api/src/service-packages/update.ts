import { packageProviders, type Sql, servicePackages, sql, updateSql } from '@streamwise/db'
import { featureValue, type ServicePackage, type ServicePackageUpdate } from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { finding, findingMany, keyOfReference, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { serviceProviderResource } from '../service-providers/resource.ts'
import { attachSql, featuresSql } from './create.ts'
import { requireSellable } from './features.ts'
import { type AttachedProvider, attachedProviders, auditedProviders, providerField } from './providers.ts'
import { providersOf, servicePackageResource } from './resource.ts'
import { requireUnused, usersOfProviders } from './used-providers.ts'

/**
 * Changes a package; subscriptions keep what they copied. `features` and `providers`, where given, are the whole new
 * list. Throws `in_use` where a provider to detach is still used by a subscription.
 */
export async function updateServicePackage(
  ctx: Context,
  { id, version, features, providers, ...values }: z.infer<typeof ServicePackageUpdate>,
): Promise<ServicePackage> {
  const { ids } = ctx.deployment
  const references = (providers ?? []).map(provider => provider.service_provider_id)
  const [row, named, used] = await together(
    ctx,
    finding(ctx, servicePackageResource, id),
    findingMany(ctx, serviceProviderResource, references, providerField),
    usersOfProviders(keyOfReference(ctx, servicePackages, id)),
  )
  expectVersion(row, version)
  const sold = row.features.map(([code, value]) => ({ code, value: featureValue(code, value) }))
  const current = providersOf(row)
  const attached = providers && attachedProviders(row.service_type, providers, named)
  const gone = attached
    ? current.filter(old => !attached.some(each => each.service_provider_id === old.service_provider_id))
    : []
  for (const provider of gone) requireUnused(ctx, provider, used)
  if (features) requireSellable(row.service_type, features)
  const change = update(ctx.deployment, servicePackages, row, values, {
    before: { features: sold, providers: auditedProviders(current, ids) },
    after: { features: features ?? sold, providers: auditedProviders(attached ?? current, ids) },
  })
  return save(ctx, servicePackageResource, row.uuid, [
    change,
    also(
      ...(features ? replaceFeatures(row.id, features) : []),
      ...(attached ? replaceProviders(ctx, row.id, current, attached) : []),
    ),
  ])
}

const replaceFeatures = (key: number, features: { code: string; value: number | boolean }[]): Sql[] => [
  sql`DELETE FROM package_features WHERE package_id = ${key}`,
  ...featuresSql(sql`${key}`, features),
]

const replaceProviders = (
  ctx: Context,
  packageKey: number,
  current: ReturnType<typeof providersOf>,
  attached: AttachedProvider[],
): Sql[] => [
  // Only one can be the default at any moment, so first none is.
  sql`UPDATE package_providers SET "default" = 0 WHERE package_id = ${packageKey}`,
  ...current
    .filter(old => !attached.some(each => each.service_provider_id === old.service_provider_id))
    .map(({ id }) => sql`DELETE FROM package_providers WHERE id = ${id}`),
  ...attached.map(({ service_provider_id, ...values }) => {
    const known = current.find(old => old.service_provider_id === service_provider_id)
    if (!known) return attachSql(ctx, sql`${packageKey}`, { service_provider_id, ...values })
    const version = known.version + 1
    return updateSql(packageProviders, known.id, { ...values, updated_at: ctx.deployment.now(), version })
  }),
]
