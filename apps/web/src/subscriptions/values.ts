import type { Subscription } from '@streamwise/domain'
import { momentOf } from '#ui/fields/wall-time.ts'
import { otherThan, type Terms, termNames, termsOf } from './terms.ts'

type Nullable<Values> = {
  [Name in keyof Values]: Values[Name] extends number
    ? number | null
    : Values[Name] extends boolean
      ? boolean
      : string
}

/** A subscription as its form holds it; terms are empty until a package is chosen. */
export type SubscriptionValues = Nullable<Terms> & {
  subscriber_id: string | null
  package_id: string | null
  name: string
  tag: string
  status: string
  starts_at: string
  description: string
  subscription_metadata: Subscription['subscription_metadata']
  version: number | undefined
}

const blankTerms: Nullable<Terms> = {
  tier: null,
  price: null,
  currency: 'EUR',
  periodicity: null,
  periodicity_type: 'month',
  trial_period: null,
  trial_interval: 'day',
  trial_mode: 'inside',
  grace_period: null,
  grace_interval: 'day',
  overages_enabled: false,
}

/** The form of a new subscription, for the customer and package that the page was opened for. */
export const blankValues = (chosen: { subscriber_id?: string; package_id?: string }): SubscriptionValues => ({
  subscriber_id: chosen.subscriber_id ?? null,
  package_id: chosen.package_id ?? null,
  name: '',
  tag: '',
  status: 'active',
  starts_at: '',
  description: '',
  subscription_metadata: {},
  version: undefined,
  ...blankTerms,
})

export const valuesOf = (subscription: Subscription): SubscriptionValues => ({
  subscriber_id: subscription.subscriber_id,
  package_id: subscription.package_id,
  name: subscription.name,
  tag: subscription.tag,
  // A contract that is there changes it by its actions.
  status: 'active',
  starts_at: '',
  description: subscription.description,
  subscription_metadata: subscription.subscription_metadata,
  version: subscription.version,
  ...termsOf(subscription),
})

/** What a new subscription sends: of the terms, only what was agreed on other than `offered`. `zone` is the reader's. */
export function createInputOf(values: SubscriptionValues, offered: Terms | undefined, zone?: string) {
  const start = values.starts_at ? momentOf(values.starts_at, zone) : undefined
  return {
    package_id: values.package_id ?? '',
    subscriber_id: values.subscriber_id ?? '',
    name: values.name.trim() || undefined,
    tag: values.tag.trim() || undefined,
    description: values.description || undefined,
    status: values.status,
    starts_at: start?.toISOString(),
    subscription_metadata: values.subscription_metadata,
    ...(offered ? otherThan(offered, values) : {}),
  }
}

/** What a change sends. */
export function updateInputOf(values: SubscriptionValues, id: string) {
  const { name, tag, description, subscription_metadata, version } = values
  const terms = Object.fromEntries(termNames.map(term => [term, values[term]]))
  return { id, version, name, tag, description, subscription_metadata, ...terms }
}
