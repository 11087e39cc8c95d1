import type { Metadata } from '#ui/fields/key-value.ts'
import { t } from './messages.ts'
import type { Feature, PeriodType, ServicePackage } from './types.ts'

/** A number, `null` where a limit is not set; a switch as the words of its control. */
export type FeatureDraft = number | null | 'default' | 'on' | 'off'

/** A provider in the form: what is sent, and what names it. */
export interface ProviderDraft {
  service_provider_id: string
  provider_name: string
  provider_type: string
  /** Switched off altogether, where that is known: it can't be the default. */
  disabled: boolean
  active: boolean
  default: boolean
  settings: Record<string, never>
  metadata: Metadata
}

/** What the form of a package holds. */
export interface PackageDraft {
  version: number | undefined
  name: string
  short_description: string
  description: string
  service_type: 'meet'
  price: number | null
  signup_fee: number | null
  currency: string
  periodicity: number | null
  periodicity_type: PeriodType
  tier: number | null
  features: Record<string, FeatureDraft>
  providers: ProviderDraft[]
  trial_period: number | null
  trial_interval: PeriodType
  trial_mode: 'inside' | 'outside'
  grace_period: number | null
  grace_interval: PeriodType
  has_stock: boolean
  stock_qty: number | null
  oversell_enabled: boolean
  overages_enabled: boolean
  status: 'active' | 'inactive'
  hidden: boolean
  retired: boolean
  package_metadata: Metadata
}

const blank: Omit<PackageDraft, 'version' | 'features' | 'providers'> = {
  name: '',
  short_description: '',
  description: '',
  service_type: 'meet',
  price: null,
  signup_fee: 0,
  currency: 'EUR',
  periodicity: 1,
  periodicity_type: 'month',
  tier: 0,
  trial_period: 0,
  trial_interval: 'day',
  trial_mode: 'inside',
  grace_period: 0,
  grace_interval: 'day',
  has_stock: false,
  stock_qty: 0,
  oversell_enabled: false,
  overages_enabled: false,
  status: 'active',
  hidden: false,
  retired: false,
  package_metadata: {},
}

/** The first values of the form: a stored package's, or those of a new one. */
export function draftOf(features: readonly Feature[], stored?: ServicePackage): PackageDraft {
  const attributes = Object.fromEntries(
    Object.entries(blank).map(([name, value]) => [name, stored?.[name as keyof typeof blank] ?? value]),
  ) as unknown as typeof blank // the same names, each with a value of its own type
  const sold = new Map(stored?.features.map(({ code, value }) => [code, value]))
  return {
    ...attributes,
    version: stored?.version,
    features: Object.fromEntries(features.map(feature => [feature.code, featureDraft(feature, sold)])),
    providers: (stored?.providers ?? []).map(attached => ({
      service_provider_id: attached.service_provider_id,
      provider_name: attached.provider_name,
      provider_type: attached.provider_type,
      disabled: false,
      active: attached.active,
      default: attached.default,
      settings: {},
      metadata: attached.metadata as Metadata, // checked when it was written
    })),
  }
}

/** A new package that begins as another one is: for sale, and under a name that says whose copy it is. */
export const copyOf = (draft: PackageDraft): PackageDraft => ({
  ...draft,
  version: undefined,
  name: t('duplicate.name', { name: draft.name }).slice(0, 100),
  retired: false,
})

function featureDraft(feature: Feature, sold: ReadonlyMap<string, number | boolean>): FeatureDraft {
  const value = sold.get(feature.code)
  if (feature.value_type === 'integer') return typeof value === 'number' ? value : null
  return value === undefined ? 'default' : value ? 'on' : 'off'
}

/** Numbers that mean nothing when they are 0, so that an empty field says the same. */
const zeroes = ['signup_fee', 'tier', 'trial_period', 'grace_period', 'stock_qty'] as const

/** What is sent: only the features that the package speaks of, and the providers without what merely names them. */
export function inputOf({ features, providers, version: _version, ...attributes }: PackageDraft) {
  return {
    ...attributes,
    ...Object.fromEntries(zeroes.map(name => [name, attributes[name] ?? 0])),
    features: soldCodes(features).map(code => ({ code, value: featureValue(features[code]) })),
    providers: providers.map(({ service_provider_id, active, default: first, settings, metadata }) => ({
      service_provider_id,
      active,
      default: first,
      settings,
      metadata,
    })),
  }
}

function soldCodes(features: PackageDraft['features']): string[] {
  return Object.keys(features).filter(code => featureValue(features[code]) !== undefined)
}

function featureValue(draft: FeatureDraft | undefined): number | boolean | undefined {
  if (draft === null || draft === 'default') return undefined
  return typeof draft === 'string' ? draft === 'on' : draft
}
