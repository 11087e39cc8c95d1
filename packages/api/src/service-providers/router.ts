import {
  ById,
  Deleted,
  page,
  ServiceProvider,
  ServiceProviderCheck,
  ServiceProviderCheckList,
  ServiceProviderCreate,
  ServiceProviderHistory,
  ServiceProviderHistoryOf,
  ServiceProviderList,
  ServiceProviderServers,
  ServiceProviderTest,
  ServiceProviderTested,
  ServiceProviderType,
  ServiceProviderUpdate,
  ServiceProviderUsage,
} from '@streamwise/domain'
import * as z from 'zod'
import { equals } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { listChecks } from './checks.ts'
import { createServiceProvider } from './create.ts'
import { deleteServiceProvider } from './delete.ts'
import { historyOf } from './history.ts'
import { serviceProviderResource } from './resource.ts'
import { serversOf } from './servers.ts'
import { testServiceProvider } from './test.ts'
import { describeType } from './types.ts'
import { updateServiceProvider } from './update.ts'
import { usageOf } from './usage.ts'

export const serviceProvidersRouter = router({
  types: authorized('service_providers:read')
    .meta(rest('GET /service-provider-types', 'List the provider types'))
    .input(z.strictObject({}))
    .output(z.object({ data: z.array(ServiceProviderType) }))
    .query(({ ctx }) => ({ data: ctx.deployment.providerTypes.list.map(describeType) })),

  list: authorized('service_providers:read')
    .meta(rest('GET /service-providers', 'List service providers'))
    .input(ServiceProviderList)
    .output(page(ServiceProvider))
    .query(({ ctx, input }) =>
      list(ctx, serviceProviderResource, input, [
        equals('active', input.active),
        equals('draining', input.draining),
        equals('provider_type', input.provider_type),
        equals('health_state', input.health_state),
      ]),
    ),

  get: authorized('service_providers:read')
    .meta(rest('GET /service-providers/{id}', 'Get a service provider'))
    .input(ById)
    .output(ServiceProvider)
    .query(({ ctx, input }) => get(ctx, serviceProviderResource, input.id)),

  create: authorized('service_providers:write')
    .meta(rest('POST /service-providers', 'Register a service provider', CREATED))
    .input(ServiceProviderCreate)
    .output(ServiceProvider)
    .mutation(({ ctx, input }) => createServiceProvider(ctx, input)),

  update: authorized('service_providers:write')
    .meta(rest('PATCH /service-providers/{id}', 'Change a service provider', { errors: ['in_use'] }))
    .input(ServiceProviderUpdate)
    .output(ServiceProvider)
    .mutation(({ ctx, input }) => updateServiceProvider(ctx, input)),

  delete: authorized('service_providers:delete')
    .meta(rest('DELETE /service-providers/{id}', 'Delete a service provider'))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteServiceProvider(ctx, input.id)),

  test: authorized('service_providers:test')
    .meta(rest('POST /service-providers/test', 'Test a connection to a back-end'))
    .input(ServiceProviderTest)
    .output(ServiceProviderTested)
    .mutation(({ ctx, input }) => testServiceProvider(ctx, input)),

  testStored: authorized('service_providers:test')
    .meta(rest('POST /service-providers/{id}/test', 'Test a stored service provider'))
    .input(ById)
    .output(ServiceProviderTested)
    .mutation(({ ctx, input }) => testServiceProvider(ctx, input)),

  checks: authorized('service_providers:read')
    .meta(
      rest('GET /service-providers/{service_provider_id}/checks', 'List the checks of a service provider'),
    )
    .input(ServiceProviderCheckList)
    .output(page(ServiceProviderCheck))
    .query(({ ctx, input }) => listChecks(ctx, input)),

  history: authorized('service_providers:read')
    .meta(
      rest(
        'GET /service-providers/{service_provider_id}/history',
        'See how a service provider was over time',
      ),
    )
    .input(ServiceProviderHistoryOf)
    .output(ServiceProviderHistory)
    .query(({ ctx, input }) => historyOf(ctx, input)),

  usage: authorized('service_providers:read')
    .meta(rest('GET /service-providers/{id}/usage', 'See where a service provider is used'))
    .input(ById)
    .output(ServiceProviderUsage)
    .query(({ ctx, input }) => usageOf(ctx, input.id)),

  servers: authorized('service_providers:read')
    .meta(
      rest('GET /service-providers/{id}/servers', 'See the servers behind a service provider', {
        errors: ['not_usable'],
      }),
    )
    .input(ById)
    .output(ServiceProviderServers)
    .query(({ ctx, input }) => serversOf(ctx, input.id)),
})
