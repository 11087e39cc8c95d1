import type { Subscription } from '@streamwise/domain'
import { periodText } from '#ui/data/period.ts'
import { t } from './messages.ts'

/** The terms of a contract, which a package offers and a subscription holds. */
export type Terms = Pick<Subscription, (typeof termNames)[number]>

export const termNames = [
  'tier',
  'price',
  'currency',
  'periodicity',
  'periodicity_type',
  'trial_period',
  'trial_interval',
  'trial_mode',
  'grace_period',
  'grace_interval',
  'overages_enabled',
] as const

/** `14 days, within the first period`. */
export function trialText(terms: Terms): string {
  if (terms.trial_period === 0) return t('trial.none')
  return t(`trial.${terms.trial_mode}`, { length: periodText(terms.trial_period, terms.trial_interval) })
}

/** `3 days after the end`. */
export function graceText(terms: Terms): string {
  if (terms.grace_period === 0) return t('grace.none')
  return t('grace.length', { length: periodText(terms.grace_period, terms.grace_interval) })
}

/** The terms alone of something that has them among other attributes. */
export function termsOf(from: Terms): Terms {
  const { tier, price, currency, periodicity, periodicity_type } = from
  const { trial_period, trial_interval, trial_mode, grace_period, grace_interval, overages_enabled } = from
  return {
    tier,
    price,
    currency,
    periodicity,
    periodicity_type,
    trial_period,
    trial_interval,
    trial_mode,
    grace_period,
    grace_interval,
    overages_enabled,
  }
}

/** Those of the terms that are not as offered: what was agreed on otherwise. */
export function otherThan(offered: Terms | undefined, agreed: Record<string, unknown>) {
  return Object.fromEntries(
    termNames.filter(name => agreed[name] !== offered?.[name]).map(name => [name, agreed[name]]),
  )
}
