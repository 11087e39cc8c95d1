import { childrenSql, packageProviders, rowOf, type schema, servicePackages } from '@streamwise/db'
import { featureValue, type ServicePackage } from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { type Resource, resource, shown } from '../core/resource.ts'

export type PackageExtras = { features: [string, number][]; providers: unknown[][] }
const PROVIDER_EXTRAS = ['provider_name', 'provider_type'] as const

const extras = {
  features:
    '(SELECT json_group_array(json_array(f.code, f.value) ORDER BY f.id) FROM package_features f WHERE f.package_id = t.id)',
  providers: childrenSql(
    packageProviders,
    'p',
    'p.package_id = t.id',
    ['s.provider_name', 's.provider_type'],
    'JOIN service_providers s ON s.id = p.service_provider_id',
  ),
}

/** A package with its features and providers. */
export const servicePackageResource: Resource<typeof schema.servicePackages, PackageExtras, ServicePackage> =
  resource(
    servicePackages,
    extras,
    (row, deployment) =>
      ({
        ...shown(servicePackages, row, deployment),
        features: row.features.map(([code, value]) => ({ code, value: featureValue(code, value) })),
        providers: row.providers.map(values => shownProvider(values, deployment)),
      }) as ServicePackage, // checked by the procedure's output schema
  )

/** The providers of a package's row, with their names. */
export const providersOf = (row: PackageExtras) =>
  row.providers.map(values => ({ ...rowOf(packageProviders, values), provider_name: String(values.at(-2)) }))

function shownProvider(values: unknown[], deployment: Deployment) {
  const row: Record<string, unknown> = rowOf(packageProviders, values, PROVIDER_EXTRAS)
  const { provider_name, provider_type } = row
  return { ...shown(packageProviders, row, deployment), provider_name, provider_type }
}
