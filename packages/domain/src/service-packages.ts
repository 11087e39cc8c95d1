import * as z from 'zod'
import {
  entity,
  expectedVersion,
  line,
  listInput,
  Metadata,
  NoSettings,
  queryBoolean,
  Reference,
  text,
  updateMany,
} from './entity.ts'
import { FeatureSettings } from './features.ts'
import { amount, currency } from './money.ts'
import { PERIOD_TYPES } from './periods.ts'
import { serviceType } from './service-providers.ts'

export const PACKAGE_STATUSES = ['active', 'inactive'] as const
export const TRIAL_MODES = ['inside', 'outside'] as const

const interval = z.enum(PERIOD_TYPES)
const count = z.int().min(0).max(1_000)

/** The terms of a contract, shared by packages and subscriptions. */
export const terms = {
  tier: z.int().min(0).max(1_000_000),
  price: amount,
  currency,
  periodicity: z
    .int()
    .min(1)
    .max(1_000)
    .meta({ description: 'Every how many `periodicity_type`s.', example: 1 }),
  periodicity_type: interval.meta({ example: 'month' }),
  trial_period: count.meta({ description: '0: no trial.' }),
  trial_interval: interval,
  trial_mode: z.enum(TRIAL_MODES).meta({ description: 'Inside the first period, or before it.' }),
  grace_period: count.meta({ description: 'How long things run on after the end; 0: not at all.' }),
  grace_interval: interval,
}

const attributes = {
  name: line(100).meta({ example: 'Meetings M' }),
  description: text(5_000),
  short_description: text(300),
  status: z.enum(PACKAGE_STATUSES),
  hidden: z.boolean(),
  retired: z.boolean().meta({ description: 'No new subscriptions; old ones live on.' }),
  signup_fee: amount,
  has_stock: z.boolean(),
  stock_qty: z.int().min(0).max(1_000_000_000),
  overages_enabled: z.boolean(),
  oversell_enabled: z.boolean(),
  ...terms,
  package_settings: NoSettings,
  package_metadata: Metadata,
}

/** A feature as a package or a subscription holds it. */
export const FeatureValueOf = z.object({ code: z.string(), value: z.union([z.int(), z.boolean()]) })

export const PackageProvider = entity('PackageProvider', {
  service_provider_id: z.string(),
  provider_name: z.string(),
  provider_type: z.string(),
  active: z.boolean(),
  default: z.boolean(),
  settings: NoSettings,
  metadata: Metadata,
})

export const ServicePackage = entity('ServicePackage', {
  ...attributes,
  service_type: serviceType,
  features: z.array(FeatureValueOf),
  providers: z.array(PackageProvider),
})
export type ServicePackage = z.infer<typeof ServicePackage>

/** A provider to attach. Where none is marked, the first active one is the default. */
export const PackageProviderInput = z.strictObject({
  service_provider_id: Reference,
  active: z.boolean().default(true),
  default: z.boolean().optional(),
  settings: NoSettings.default({}),
  metadata: Metadata.default({}),
})
export type PackageProviderInput = z.infer<typeof PackageProviderInput>

/** The providers of a package: each once, at most one default, and that one active. */
const providers = z
  .array(PackageProviderInput)
  .max(100)
  .superRefine((list, issue) => {
    if (list.filter(provider => provider.default).length > 1)
      issue.addIssue({ code: 'custom', message: 'Only one provider can be the default.' })
    if (list.some(provider => provider.default && !provider.active))
      issue.addIssue({ code: 'custom', message: 'The default provider must be active.' })
  })

export const ServicePackageCreate = z.strictObject({
  name: attributes.name,
  service_type: serviceType.default('meet'),
  description: attributes.description.default(''),
  short_description: attributes.short_description.default(''),
  status: attributes.status.default('active'),
  hidden: attributes.hidden.default(false),
  retired: attributes.retired.default(false),
  tier: attributes.tier.default(0),
  price: attributes.price.default(0),
  signup_fee: attributes.signup_fee.default(0),
  currency: attributes.currency
    .optional()
    .meta({ description: 'The platform’s `default_currency` where not given.', example: 'EUR' }),
  has_stock: attributes.has_stock.default(false),
  stock_qty: attributes.stock_qty.default(0),
  overages_enabled: attributes.overages_enabled.default(false),
  oversell_enabled: attributes.oversell_enabled.default(false),
  trial_period: attributes.trial_period.default(0),
  trial_interval: attributes.trial_interval.default('day'),
  trial_mode: attributes.trial_mode.default('inside'),
  grace_period: attributes.grace_period.default(0),
  grace_interval: attributes.grace_interval.default('day'),
  periodicity: attributes.periodicity.default(1),
  periodicity_type: attributes.periodicity_type.default('month'),
  package_settings: attributes.package_settings.default({}),
  package_metadata: attributes.package_metadata.default({}),
  features: FeatureSettings.default([]),
  providers: providers.default([]),
})
export type ServicePackageCreate = z.infer<typeof ServicePackageCreate>

/** `features` and `providers`, where given, replace the whole list. */
export const ServicePackageUpdate = z.strictObject(attributes).partial().extend({
  id: Reference,
  version: expectedVersion,
  features: FeatureSettings.optional(),
  providers: providers.optional(),
})

export const ServicePackagesUpdate = updateMany({
  status: attributes.status,
  hidden: attributes.hidden,
  retired: attributes.retired,
})

export const ServicePackageList = listInput(['created_at', 'name', 'price', 'tier'], {
  status: attributes.status.optional(),
  hidden: queryBoolean.optional(),
  retired: queryBoolean.optional(),
  service_type: serviceType.optional(),
})
