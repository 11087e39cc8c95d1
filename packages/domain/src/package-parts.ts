import * as z from 'zod'
import { expectedVersion, Metadata, NoSettings, Reference } from './entity.ts'
import { checkFeatureSetting, checkFeatureValue, featureCode, featureSetting } from './features.ts'
import { FeatureValueOf, PackageProviderInput } from './service-packages.ts'

/** A feature of a package by itself. */
export const PackageFeature = z.object({
  object: z.literal('PackageFeature'),
  package_id: z.string(),
  ...FeatureValueOf.shape,
})
export type PackageFeature = z.infer<typeof PackageFeature>

const of = { package_id: Reference }
/** Parts of a package are changed with it: its version is the one that an older change is refused by. */
const version = expectedVersion.meta({ description: 'The version of the package this was made from.' })

export const OfPackage = z.strictObject(of)
export const PackageFeatureByCode = z.strictObject({ ...of, code: featureCode })
export const PackageFeatureCreate = z
  .strictObject({ ...of, ...featureSetting, version })
  .superRefine(checkFeatureSetting)
export const PackageFeatureUpdate = z
  .strictObject({ ...of, ...featureSetting, version })
  .superRefine(checkFeatureValue)

export const PackageProviderById = z.strictObject({ ...of, id: Reference })
export const PackageProviderCreate = PackageProviderInput.extend(of)
export const PackageProviderUpdate = z
  .strictObject({ active: z.boolean(), default: z.boolean(), settings: NoSettings, metadata: Metadata })
  .partial()
  .extend({ ...of, id: Reference, version: expectedVersion })
