import type { FeatureUsage } from '@streamwise/domain'
import type { Feature as InCatalogue } from '#service-packages/types.ts'

/** A feature that a subscription grants, and what the catalogue says of it, if anything. */
export interface Held extends FeatureUsage {
  known: InCatalogue | undefined
}

/** Of these the catalogue keeps the most at once, and what runs now is counted. */
const running = new Set(['max_concurrent_meetings', 'max_concurrent_participants'])

/** Whether using it fills it up: what only says how much at a time (a meeting's length), or whether, does not. */
const fills = (code: string, known: InCatalogue | undefined, value: number | boolean) =>
  typeof value === 'number' && known?.quota === true && (known.aggregation !== 'max' || running.has(code))

/**
 * A subscription's features in the catalogue's order: those that fill up as they are used, and the others. One that the
 * catalogue doesn't know stays, at the end.
 */
export function held(
  features: readonly FeatureUsage[],
  catalogue: readonly InCatalogue[],
): { filling: Held[]; fixed: Held[] } {
  const place = new Map(catalogue.map((entry, index) => [entry.code, index]))
  const last = catalogue.length
  const sorted = [...features].sort((a, b) => (place.get(a.code) ?? last) - (place.get(b.code) ?? last))
  const all = sorted.map(feature => ({ ...feature, known: catalogue[place.get(feature.code) ?? last] }))
  const isFilling = ({ code, known, value }: Held) => fills(code, known, value)
  return { filling: all.filter(isFilling), fixed: all.filter(feature => !isFilling(feature)) }
}

/** How far a limit is used: `near` from four fifths on; `overage` is more than there is, and sold as such. */
export type UsageState = 'fine' | 'near' | 'full' | 'over' | 'overage'

type Used = Pick<FeatureUsage, 'used' | 'limit' | 'over_limit'>

export function usageState({ used, limit, over_limit }: Used, sellsMore: boolean): UsageState {
  if (limit === null) return 'fine'
  if (over_limit) return sellsMore ? 'overage' : 'over'
  if (used >= limit) return 'full'
  return used >= limit * 0.8 ? 'near' : 'fine'
}

/** The most used limits first, for where there is place for a few. */
export const mostUsed = (filling: readonly Held[]): Held[] => {
  const part = ({ used, limit }: Held) => (limit ? used / limit : used > 0 ? 1 : 0)
  return [...filling].sort((a, b) => part(b) - part(a))
}
