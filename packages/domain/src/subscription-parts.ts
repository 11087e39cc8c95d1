import * as z from 'zod'
import { entity, expectedVersion, Metadata, Reference } from './entity.ts'
import { FeatureUsage } from './feature-usage.ts'
import { checkFeatureSetting, checkFeatureValue, featureCode, featureSetting } from './features.ts'

export const SubscriptionProvider = entity('SubscriptionProvider', {
  package_provider_id: z.string(),
  service_provider_id: z.string(),
  provider_name: z.string(),
  provider_type: z.string(),
  active: z.boolean(),
  default: z.boolean(),
  metadata: Metadata,
})
export type SubscriptionProvider = z.infer<typeof SubscriptionProvider>

/** A feature of a subscription by itself. */
export const SubscriptionFeature = z.object({
  object: z.literal('SubscriptionFeature'),
  subscription_id: z.string(),
  ...FeatureUsage.shape,
})
export type SubscriptionFeature = z.infer<typeof SubscriptionFeature>

const of = { subscription_id: Reference }
/** Parts of a subscription are changed with it: its version is the one that an older change is refused by. */
const version = expectedVersion.meta({ description: 'The version of the subscription this was made from.' })

export const OfSubscription = z.strictObject(of)
export const SubscriptionFeatureByCode = z.strictObject({ ...of, code: featureCode })
export const SubscriptionFeatureCreate = z
  .strictObject({ ...of, ...featureSetting, version })
  .superRefine(checkFeatureSetting)
export const SubscriptionFeatureUpdate = z
  .strictObject({ ...of, ...featureSetting, version })
  .superRefine(checkFeatureValue)
export const SubscriptionFeatureSync = z.strictObject({ ...of, version })

const held = {
  active: z.boolean().meta({ description: 'An inactive one takes no new meetings.' }),
  default: z
    .boolean()
    .meta({ description: 'Where meetings start; making one the default unmakes the other.' }),
  metadata: Metadata,
}
export const SubscriptionProviderById = z.strictObject({ ...of, id: Reference })
export const SubscriptionProviderCreate = z.strictObject({
  ...of,
  package_provider_id: Reference,
  active: held.active.default(true),
  default: held.default.default(false),
  metadata: held.metadata.default({}),
})
export const SubscriptionProviderUpdate = z
  .strictObject(held)
  .partial()
  .extend({ ...of, id: Reference, version: expectedVersion })
