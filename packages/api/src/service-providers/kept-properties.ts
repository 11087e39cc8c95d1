import { serviceProviders, sql } from '@streamwise/db'
import type { Change } from '../core/change.ts'
import type { ServiceProviderRow } from './resource.ts'

/**
 * Properties that a test found out are the provider's from now on. Its version stays: who is just editing the provider
 * tests it meanwhile, and loses nothing by this.
 */
export function keptProperties(provider: ServiceProviderRow, found: Record<string, unknown>): Change[] {
  return Object.entries(found)
    .filter(([name, value]) => provider.properties[name] !== value)
    .map(([name, value]) => ({
      statements: [
        sql`UPDATE service_providers SET properties = json_set(properties, ${`$."${name}"`}, json(${JSON.stringify(value)}))
          WHERE id = ${provider.id}`,
      ],
      audit: {
        entity: serviceProviders,
        uuid: provider.uuid,
        before: { properties: { [name]: provider.properties[name] ?? null } },
        after: { properties: { [name]: value } },
      },
    }))
}
