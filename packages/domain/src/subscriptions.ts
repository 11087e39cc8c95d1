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
} from './entity.ts'
import { byIdWith, include, including } from './include.ts'
import { ServicePackage, terms } from './service-packages.ts'
import { serviceType } from './service-providers.ts'

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
  subscription_metadata: Metadata,
}

/** `used`, `limit` and `remaining` are the platform's count of a quota; null where nothing is limited. */
export const SubscriptionFeature = z.object({
  code: z.string(),
  value: z.union([z.int(), z.boolean()]),
  used: z.int(),
  remaining: z.int().nullable(),
})

export const SubscriptionProvider = entity('SubscriptionProvider', {
  package_provider_id: z.string(),
  service_provider_id: z.string(),
  provider_name: z.string(),
  provider_type: z.string(),
  active: z.boolean(),
  default: z.boolean(),
  metadata: Metadata,
})

export const Subscription = entity('Subscription', {
  ...attributes,
  ...terms,
  package_id: z.string(),
  subscriber_id: z.string(),
  service_type: serviceType,
  status: z.enum(SUBSCRIPTION_STATUSES),
  is_active: z.boolean().meta({ description: "The clock's view; the platform alone sets it." }),
  starts_at: timestamp,
  ends_at: timestamp,
  cancels_at: timestamp.nullable(),
  canceled_at: timestamp.nullable(),
  trial_ends_at: timestamp.nullable(),
  features: z.array(SubscriptionFeature),
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
  ...z.strictObject(terms).partial().shape,
  subscription_metadata: attributes.subscription_metadata.default({}),
})

export const SubscriptionUpdate = z
  .strictObject({ ...attributes, ...terms, status: z.enum(['active', 'inactive', 'suspended']) })
  .partial()
  .extend({ id: Reference, version: expectedVersion })

export const SubscriptionList = listInput(['created_at', 'name', 'ends_at'], {
  subscriber_id: Reference.optional(),
  package_id: Reference.optional(),
  status: z.enum(SUBSCRIPTION_STATUSES).optional(),
  is_active: queryBoolean.optional(),
  include: include(ofSubscription),
})
