import { childrenSql, packageProviders, type Row, rowOf, type schema, servicePackages } from '@streamwise/db'
import { featureValue, type ServicePackage } from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { type Resource, resource, shown } from '../core/resource.ts'

type ShownProvider = ServicePackage['providers'][number]
export type PackageExtras = { features: [string, number][]; providers: unknown[][] }
/** A package as it is read. */
export type PackageRow = Row<typeof schema.servicePackages> & PackageExtras

const PROVIDER_EXTRAS = ['provider_name', 'provider_type', 'in_service'] as const

export type PackageProvider = Row<typeof schema.packageProviders> & {
  provider_name: string
  provider_type: string
  /** The provider itself is active. */
  in_service: boolean
}

const extras = {
  features:
    '(SELECT json_group_array(json_array(f.code, f.value) ORDER BY f.id) FROM package_features f WHERE f.package_id = t.id)',
  providers: childrenSql(
    packageProviders,
    'p',
    'p.package_id = t.id',
    ['s.provider_name', 's.provider_type', 's.active'],
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
        providers: providersOf(row).map(provider => shownProvider(provider, deployment)),
      }) as ServicePackage, // checked by the procedure's output schema
  )

/** The providers of a package's row, with their names. */
export const providersOf = (row: PackageExtras): PackageProvider[] =>
  row.providers.map(values => {
    const read = rowOf(packageProviders, values, PROVIDER_EXTRAS) as PackageProvider // as `extras` reads them
    return { ...read, in_service: Boolean(read.in_service) }
  })

export function shownProvider(provider: PackageProvider, deployment: Deployment): ShownProvider {
  const { provider_name, provider_type } = provider
  return {
    ...shown(packageProviders, provider, deployment),
    provider_name,
    provider_type,
  } as ShownProvider // checked by the procedure's output schema
}
