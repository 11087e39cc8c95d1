import { type Row, type schema, serviceProviders } from '@streamwise/db'
import type { ServiceProvider } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'
import { masked } from './properties.ts'

type Table = typeof schema.serviceProviders

/** A provider as it is shown: health in one object, sensitive properties masked. */
export const serviceProviderResource: Resource<Table, object, ServiceProvider> = resource(
  serviceProviders,
  {},
  (row, deployment) => {
    const { health_state, health_latency_ms, health_version, health_message, health_checked_at, ...rest } =
      shown(serviceProviders, row, deployment)
    return {
      ...rest,
      properties: masked(row.properties),
      health: {
        state: health_state,
        latency_ms: health_latency_ms,
        version: health_version,
        message: health_message,
        checked_at: health_checked_at,
      },
    } as ServiceProvider // checked by the procedure's output schema
  },
)

export type ServiceProviderRow = Row<Table>
