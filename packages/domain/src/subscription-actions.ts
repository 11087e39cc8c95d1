import * as z from 'zod'
import { expectedVersion, Ids, queryBoolean, Reference, text, timestamp } from './entity.ts'

const one = { id: Reference, version: expectedVersion }
const reason = text(500)
  .optional()
  .meta({ description: 'Kept in the audit log.', example: 'Unpaid since May.' })

export const SubscriptionRenew = z.strictObject({
  ...one,
  cycles: z.int().min(1).max(120).default(1).meta({ description: 'For how many more periods.', example: 1 }),
  uncancel: z.boolean().default(false).meta({ description: 'Take a cancellation back.' }),
})

export const SubscriptionCancel = z.strictObject({
  ...one,
  cancel_now: z.boolean().default(false).meta({ description: 'At once, not at the end of what is paid.' }),
  reason,
})
export const SubscriptionUncancel = z.strictObject(one)
export const SubscriptionSuspend = z.strictObject({ ...one, reason })

/** What is matched with the package again. */
const parts = <Flag extends z.ZodType>(flag: Flag) => ({
  features: flag.meta({ description: 'Features and their values; extra ones go.' }),
  providers: flag.meta({ description: 'Providers and the default; extra ones go.' }),
  terms: flag.meta({ description: 'Price, tier, periods and grace; new ones from the next period on.' }),
})
export const SubscriptionSync = z.strictObject({ ...one, ...parts(z.boolean().default(true)) })
export const SubscriptionsSync = z.strictObject({ ids: Ids, ...parts(z.boolean().default(true)) })
export const SubscriptionSyncPreview = z.strictObject({ id: Reference, ...parts(queryBoolean.default(true)) })

export const SubscriptionChangePackage = z.strictObject({ ...one, package_id: Reference })
export const SubscriptionChangePreview = z.strictObject({ id: Reference, package_id: Reference })

const featureValue = z.union([z.int(), z.boolean()]).nullable()
const termValue = z.union([z.int(), z.string(), z.boolean()])

/** What matching a subscription with a package would change. */
export const SubscriptionChange = z.object({
  object: z.literal('SubscriptionChange'),
  subscription_id: z.string(),
  version: z
    .int()
    .meta({ description: 'The version that this was made from: send it along to get just this.' }),
  package_id: z.string().meta({ description: 'The package that it would match.' }),
  previous_package_id: z.string(),
  direction: z
    .enum(['upgrade', 'downgrade', 'sidegrade'])
    .nullable()
    .meta({ description: 'By tier; null where the package stays.' }),
  price_difference: z
    .int()
    .nullable()
    .meta({ description: 'In minor units a period; null between currencies or periods.' }),
  ends_at: timestamp.meta({ description: 'The end of what is paid, which stays.' }),
  terms: z
    .array(z.object({ name: z.string(), before: termValue, after: termValue }))
    .meta({ description: 'Only those that change.' }),
  features: z.array(
    z.object({
      code: z.string(),
      before: featureValue.meta({ description: 'Null: not held.' }),
      after: featureValue.meta({ description: 'Null: it goes.' }),
      used: z.int(),
      over_limit: z.boolean().meta({ description: 'More is used than there would be.' }),
    }),
  ),
  providers: z.array(
    z.object({
      service_provider_id: z.string(),
      provider_name: z.string(),
      change: z.enum(['added', 'removed', 'kept']),
      default: z.boolean().meta({ description: 'The default afterwards.' }),
    }),
  ),
  allowed: z.boolean(),
  refusals: z
    .array(z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()) }))
    .meta({ description: 'Why it would be refused, where it would be.' }),
})
export type SubscriptionChange = z.infer<typeof SubscriptionChange>
