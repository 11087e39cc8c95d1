import { raw, type schema, serviceProviderChecks, serviceProviders } from '@streamwise/db'
import type { ServiceProviderCheck, ServiceProviderCheckList } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { finding } from '../core/reading.ts'
import { type Resource, resource, shown } from '../core/resource.ts'
import { stretch } from '../core/stretch.ts'
import { serviceProviderResource } from './resource.ts'

const checkResource: Resource<typeof schema.serviceProviderChecks, object, ServiceProviderCheck> = resource(
  serviceProviderChecks,
  {},
  (row, deployment) => shown(serviceProviderChecks, row, deployment) as ServiceProviderCheck, // checked by the procedure's output schema
)

/** What the checks of a provider found. */
export const listChecks = (ctx: Context, input: z.infer<typeof ServiceProviderCheckList>) =>
  list(
    ctx,
    checkResource,
    input,
    [
      refers(ctx, 'service_provider_id', serviceProviders, input.service_provider_id),
      // In these words, because few checks fail and those have an index of their own.
      input.ok === false ? raw('t.ok = 0') : equals('ok', input.ok),
      ...stretch(serviceProviderChecks, 'checked_at', input),
    ],
    finding(ctx, serviceProviderResource, input.service_provider_id, { field: 'service_provider_id' }),
  )
