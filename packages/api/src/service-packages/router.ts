import {
  ById,
  ByIds,
  Deleted,
  DeletedMany,
  FEATURES,
  FeatureList,
  FeatureOfCatalogue,
  featuresOf,
  Many,
  page,
  ServicePackage,
  ServicePackageCreate,
  ServicePackageList,
  ServicePackagesUpdate,
  ServicePackageUpdate,
} from '@streamwise/domain'
import * as z from 'zod'
import { equals } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { deletedMany, many } from '../core/many.ts'
import { authenticated, authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { createServicePackage } from './create.ts'
import { deleteServicePackage } from './delete.ts'
import { servicePackageResource } from './resource.ts'
import { updateServicePackage } from './update.ts'

/** The catalogue is the same for everybody who may call at all. */
export const featuresRouter = router({
  list: authenticated
    .meta(rest('GET /features', 'List the features that packages can sell'))
    .input(FeatureList)
    .output(z.object({ data: z.array(FeatureOfCatalogue) }))
    .query(({ input }) => ({
      data: [...(input.service_type === undefined ? FEATURES : featuresOf(input.service_type))],
    })),
})

export const servicePackagesRouter = router({
  list: authorized('service_packages:read')
    .meta(rest('GET /service-packages', 'List service packages'))
    .input(ServicePackageList)
    .output(page(ServicePackage))
    .query(({ ctx, input }) =>
      list(ctx, servicePackageResource, input, [
        equals('status', input.status),
        equals('hidden', input.hidden),
        equals('retired', input.retired),
        equals('service_type', input.service_type),
      ]),
    ),

  get: authorized('service_packages:read')
    .meta(rest('GET /service-packages/{id}', 'Get a service package'))
    .input(ById)
    .output(ServicePackage)
    .query(({ ctx, input }) => get(ctx, servicePackageResource, input.id)),

  create: authorized('service_packages:write')
    .meta(rest('POST /service-packages', 'Make a service package', CREATED))
    .input(ServicePackageCreate)
    .output(ServicePackage)
    .mutation(({ ctx, input }) => createServicePackage(ctx, input)),

  update: authorized('service_packages:write')
    .meta(rest('PATCH /service-packages/{id}', 'Change a service package', { errors: ['in_use'] }))
    .input(ServicePackageUpdate)
    .output(ServicePackage)
    .mutation(({ ctx, input }) => updateServicePackage(ctx, input)),

  delete: authorized('service_packages:delete')
    .meta(rest('DELETE /service-packages/{id}', 'Delete a service package'))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteServicePackage(ctx, input.id)),

  updateMany: authorized('service_packages:write')
    .meta(
      rest('PATCH /service-packages', 'Change many packages at once: all, or none', { errors: ['in_use'] }),
    )
    .input(ServicePackagesUpdate)
    .output(Many(ServicePackage))
    .mutation(async ({ ctx, input: { ids, ...values } }) => ({
      data: await many(ctx, servicePackageResource, ids, (one, id) =>
        updateServicePackage(one, { id, ...values }),
      ),
    })),

  deleteMany: authorized('service_packages:delete')
    .meta(rest('DELETE /service-packages', 'Delete packages that nobody subscribed to: all, or none'))
    .input(ByIds)
    .output(DeletedMany)
    .mutation(async ({ ctx, input }) =>
      deletedMany(await many(ctx, servicePackageResource, input.ids, deleteServicePackage)),
    ),
})
