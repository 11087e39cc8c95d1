import type { Subscription, SubscriptionChange } from '@streamwise/domain'
import { priceText } from '#service-packages/price-text.ts'
import type { Feature } from '#service-packages/types.ts'
import { graceText, type Terms } from '../terms.ts'
import { t } from './messages.ts'

/** One line of what changes, in words. */
export interface ChangeRow {
  label: string
  before: string
  after: string
}

type Changed = Pick<SubscriptionChange, 'terms'>
type Held = Terms & Pick<Subscription, 'name' | 'description' | 'overages_enabled'>

/** The terms that change, as people read them: an amount and its period are one line. */
export function termRows(subscription: Held, change: Changed): ChangeRow[] {
  const after: Held = {
    ...subscription,
    ...Object.fromEntries(change.terms.map(term => [term.name, term.after])),
  }
  const row = (label: string, text: (of: Held) => string): ChangeRow => ({
    label,
    before: text(subscription),
    after: text(after),
  })
  const rows = [
    row(t('term.name'), ({ name }) => name),
    row(t('term.description'), ({ description }) => description || '—'),
    row(t('term.price'), priceText),
    row(t('term.tier'), ({ tier }) => String(tier)),
    row(t('term.grace'), graceText),
    row(t('term.overages'), ({ overages_enabled }) => t(overages_enabled ? 'overages.yes' : 'overages.no')),
  ]
  return rows.filter(({ before, after }) => before !== after)
}

type Changes = SubscriptionChange['features'][number]

/** A feature before and after, by what holds: without it, what the catalogue says. Null: no limit. */
export interface FeatureChange extends Changes {
  known: Feature | undefined
}

/** What holds of a feature: its value, else what the catalogue says without it. */
const holds = (feature: FeatureChange, value: FeatureChange['before']) =>
  value ?? feature.known?.fallback ?? null

/** What changes, what no longer fits first; and what stays, which is of less interest. */
export function sortedFeatures(
  features: readonly Changes[],
  catalogue: readonly Feature[],
): { changed: FeatureChange[]; kept: FeatureChange[] } {
  const all = features.map(feature => {
    const known = catalogue.find(({ code }) => code === feature.code)
    const one = { ...feature, known }
    return { ...one, before: holds(one, feature.before), after: holds(one, feature.after) }
  })
  const differs = (feature: FeatureChange) => feature.before !== feature.after || feature.over_limit
  return {
    changed: all.filter(differs).sort((a, b) => Number(b.over_limit) - Number(a.over_limit)),
    kept: all.filter(feature => !differs(feature)),
  }
}

type Ends = Pick<FeatureChange, 'before' | 'after'>

/** Whether there is more of it afterwards. No limit is the most. */
export function direction({ before, after }: Ends): 'more' | 'less' {
  const amount = (value: Ends['before']) => (value === null ? Number.POSITIVE_INFINITY : Number(value))
  return amount(after) > amount(before) ? 'more' : 'less'
}
