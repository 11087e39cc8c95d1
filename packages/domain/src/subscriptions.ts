import * as z from 'zod'
import { Customer } from './customers.ts'
import {
  entity,
  expectedVersion,
  instant,
  line,
  listInput,
  Metadata,
  queryBoolean,
  Reference,
  text,
  timestamp,
  updateMany,
} from './entity.ts'
import { FeatureUsage } from './feature-usage.ts'
import { byIdWith, include, including } from './include.ts'
import { ServicePackage, terms } from './service-packages.ts'
import { serviceType } from './service-providers.ts'
import { SubscriptionProvider } from './subscription-parts.ts'

export const SUBSCRIPTION_STATUSES = ['active', 'inactive', 'canceled', 'suspended', 'terminated'] as const
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number]

const attributes = {
  name: line(100),
  description: text(5_000),
  tag: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{1,40}$/, 'Letters, digits, hyphens and underscores, at most 40.')
    .meta({ example: 'acme-2027' }),
  overages_enabled: z.boolean().meta({ description: 'Consumable features may be used beyond their limit.' }),
  subscription_metadata: Metadata,
}

export const Subscription = entity('Subscription', {
  ...attributes,
  ...terms,
  package_id: z.string(),
  subscriber_id: z.string(),
  service_type: serviceType,
  status: z.enum(SUBSCRIPTION_STATUSES),
  is_active: z.boolean().meta({ description: "The clock's view; the platform alone sets it." }),
  starts_at: timestamp.meta({ description: 'The start of the running or last paid period.' }),
  ends_at: timestamp.meta({ description: 'The end of what is paid: `cycles` periods after `anchor_at`.' }),
  grace_ends_at: timestamp.meta({ description: 'When things stop unless it is renewed or canceled.' }),
  anchor_at: timestamp.meta({ description: 'Where the periods count from.' }),
  cycles: z.int().meta({ description: 'How many periods are paid since `anchor_at`.', example: 1 }),
  cancels_at: timestamp.nullable().meta({ description: 'When a cancellation takes effect.' }),
  canceled_at: timestamp.nullable().meta({ description: 'When it was canceled.' }),
  trial_ends_at: timestamp.nullable(),
  suspended_by: z
    .enum(['expiry', 'platform'])
    .nullable()
    .meta({ description: 'Renewing takes a suspension by expiry back, not one by the platform.' }),
  suspended_at: timestamp.nullable(),
  features: z.array(FeatureUsage),
  providers: z.array(SubscriptionProvider),
})
export type Subscription = z.infer<typeof Subscription>

const ofSubscription = { subscriber: Customer, package: ServicePackage }
export const SubscriptionWith = including(Subscription, ofSubscription)
export type SubscriptionWith = z.infer<typeof SubscriptionWith>
export const SubscriptionById = byIdWith(ofSubscription)

/** What is not given comes from the package at this moment. */
export const SubscriptionCreate = z.strictObject({
  package_id: Reference,
  subscriber_id: Reference,
  name: attributes.name.optional(),
  description: attributes.description.optional(),
  tag: attributes.tag.optional(),
  status: z.enum(['active', 'inactive']).default('active'),
  starts_at: instant.optional(),
  overages_enabled: attributes.overages_enabled.optional(),
  ...z.strictObject(terms).partial().shape,
  subscription_metadata: attributes.subscription_metadata.default({}),
})

/** `status` is kept for switching off and on; it means the same as the actions. */
export const SubscriptionUpdate = z
  .strictObject({
    ...attributes,
    ...terms,
    status: z.enum(['active', 'inactive', 'suspended', 'terminated']),
  })
  .partial()
  .extend({ id: Reference, version: expectedVersion })

export const SubscriptionsUpdate = updateMany({
  status: z.enum(['active', 'inactive', 'suspended', 'terminated']),
})

export const SubscriptionList = listInput(['created_at', 'name', 'ends_at'], {
  subscriber_id: Reference.optional(),
  package_id: Reference.optional(),
  status: z.enum(SUBSCRIPTION_STATUSES).optional(),
  is_active: queryBoolean.optional(),
  include: include(ofSubscription),
})
