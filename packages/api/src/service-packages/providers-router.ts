import {
  Deleted,
  OfPackage,
  PackageProvider,
  PackageProviderById,
  PackageProviderCreate,
  PackageProviderUpdate,
} from '@streamwise/domain'
import * as z from 'zod'
import { authorized, router } from '../core/procedure.ts'
import { CREATED, rest } from '../core/rest.ts'
import {
  attachProvider,
  changeProvider,
  detachProvider,
  getProvider,
  listProviders,
} from './attached-providers.ts'

export const packageProvidersRouter = router({
  list: authorized('service_packages:read')
    .meta(rest('GET /service-packages/{package_id}/providers', 'List the providers of a package'))
    .input(OfPackage)
    .output(z.object({ data: z.array(PackageProvider) }))
    .query(({ ctx, input }) => listProviders(ctx, input)),

  get: authorized('service_packages:read')
    .meta(rest('GET /service-packages/{package_id}/providers/{id}', 'Get a provider of a package'))
    .input(PackageProviderById)
    .output(PackageProvider)
    .query(({ ctx, input }) => getProvider(ctx, input)),

  create: authorized('service_packages:write')
    .meta(
      rest('POST /service-packages/{package_id}/providers', 'Attach a provider to a package', {
        ...CREATED,
        errors: ['already_exists', 'not_usable', 'stale_version'],
      }),
    )
    .input(PackageProviderCreate)
    .output(PackageProvider)
    .mutation(({ ctx, input }) => attachProvider(ctx, input)),

  update: authorized('service_packages:write')
    .meta(
      rest('PATCH /service-packages/{package_id}/providers/{id}', 'Change a provider of a package', {
        errors: ['not_usable'],
      }),
    )
    .input(PackageProviderUpdate)
    .output(PackageProvider)
    .mutation(({ ctx, input }) => changeProvider(ctx, input)),

  delete: authorized('service_packages:write')
    .meta(
      rest('DELETE /service-packages/{package_id}/providers/{id}', 'Take a provider from a package', {
        errors: ['stale_version'],
      }),
    )
    .input(PackageProviderById)
    .output(Deleted)
    .mutation(({ ctx, input }) => detachProvider(ctx, input)),
})
