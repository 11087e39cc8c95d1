import {
  Deleted,
  OfPackage,
  PackageFeature,
  PackageFeatureByCode,
  PackageFeatureCreate,
  PackageFeatureUpdate,
} from '@streamwise/domain'
import * as z from 'zod'
import { authorized, router } from '../core/procedure.ts'
import { CREATED, rest } from '../core/rest.ts'
import { addFeature, getFeature, listFeatures, removeFeature, setFeature } from './features.ts'

export const packageFeaturesRouter = router({
  list: authorized('service_packages:read')
    .meta(rest('GET /service-packages/{package_id}/features', 'List the features of a package'))
    .input(OfPackage)
    .output(z.object({ data: z.array(PackageFeature) }))
    .query(({ ctx, input }) => listFeatures(ctx, input)),

  get: authorized('service_packages:read')
    .meta(rest('GET /service-packages/{package_id}/features/{code}', 'Get a feature of a package'))
    .input(PackageFeatureByCode)
    .output(PackageFeature)
    .query(({ ctx, input }) => getFeature(ctx, input)),

  create: authorized('service_packages:write')
    .meta(
      rest('POST /service-packages/{package_id}/features', 'Add a feature to a package', {
        ...CREATED,
        errors: ['already_exists', 'stale_version'],
      }),
    )
    .input(PackageFeatureCreate)
    .output(PackageFeature)
    .mutation(({ ctx, input }) => addFeature(ctx, input)),

  update: authorized('service_packages:write')
    .meta(rest('PATCH /service-packages/{package_id}/features/{code}', 'Change a feature of a package'))
    .input(PackageFeatureUpdate)
    .output(PackageFeature)
    .mutation(({ ctx, input }) => setFeature(ctx, input)),

  delete: authorized('service_packages:write')
    .meta(
      rest('DELETE /service-packages/{package_id}/features/{code}', 'Take a feature from a package', {
        errors: ['stale_version'],
      }),
    )
    .input(PackageFeatureByCode)
    .output(Deleted)
    .mutation(({ ctx, input }) => removeFeature(ctx, input)),
})
