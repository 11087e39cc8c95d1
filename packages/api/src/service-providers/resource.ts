import { type Row, type schema, serviceProviders } from '@streamwise/db'
import type { ServiceProvider } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'
import { masked } from './properties.ts'

type Table = typeof schema.serviceProviders

/** A provider as it is shown: health and load in an object each, sensitive properties masked. */
export const serviceProviderResource: Resource<Table, object, ServiceProvider> = resource(
  serviceProviders,
  {},
  (row, deployment) =>
    ({
      ...shown(serviceProviders, row, deployment),
      properties: masked(row.properties),
      health: {
        state: row.health_state,
        since: iso(row.health_since),
        latency_ms: row.health_latency_ms,
        version: row.health_version,
        message: row.health_message,
        failures: row.failures,
        checked_at: iso(row.health_checked_at),
      },
      load: {
        meetings: row.load_meetings,
        participants: row.load_participants,
        seen_at: iso(row.load_seen_at),
      },
      capabilities: deployment.providerTypes.get(row.provider_type)?.capabilities ?? {},
    }) as ServiceProvider, // checked by the procedure's output schema
)

/** A time of a row as it is shown. */
export const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export type ServiceProviderRow = Row<Table>
