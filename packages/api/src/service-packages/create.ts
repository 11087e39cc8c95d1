import { insertSql, keyOf, packageProviders, type Sql, servicePackages, sql } from '@streamwise/db'
import { newUuid, type ServicePackage, type ServicePackageCreate, storedValue } from '@streamwise/domain'
import { also, insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { findingMany, together } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { serviceProviderResource } from '../service-providers/resource.ts'
import { settingsNow } from '../settings/resource.ts'
import { requireSellable } from './features.ts'
import { type AttachedProvider, attachedProviders, auditedProviders, providerField } from './providers.ts'
import { servicePackageResource } from './resource.ts'

/** Makes a package with its features and providers. */
export async function createServicePackage(
  ctx: Context,
  input: ServicePackageCreate,
): Promise<ServicePackage> {
  onPlatform(ctx)
  const { features, providers, ...values } = input
  requireSellable(input.service_type, features)
  const named = findingMany(
    ctx,
    serviceProviderResource,
    providers.map(provider => provider.service_provider_id),
    providerField,
  )
  const [rows, settings] = await together(ctx, named, settingsNow)
  const attached = attachedProviders(input.service_type, providers, rows)
  const { currency = settings.default_currency } = values
  const made = insert(
    ctx.deployment,
    servicePackages,
    { ...values, currency },
    {
      along: { features, providers: auditedProviders(attached, ctx.deployment.ids) },
    },
  )
  const key = keyOf(servicePackages, made.uuid)
  return save(ctx, servicePackageResource, made.uuid, [
    made,
    also(...featuresSql(key, features), ...attached.map(provider => attachSql(ctx, key, provider))),
  ])
}

/** Features of a package, all of them. */
export const featuresSql = (packageKey: Sql, features: { code: string; value: number | boolean }[]): Sql[] =>
  features.map(
    ({ code, value }) =>
      sql`INSERT INTO package_features (package_id, code, value) VALUES (${packageKey}, ${code}, ${storedValue(value)})`,
  )

/** Attaches a provider to a package. */
export const attachSql = (ctx: Context, packageKey: Sql, provider: AttachedProvider): Sql => {
  const now = ctx.deployment.now()
  const times = { uuid: newUuid(), created_at: now, updated_at: now }
  return insertSql(packageProviders, { ...provider, ...times, package_id: packageKey })
}
