import type { Subscription } from '@streamwise/domain'
import type { Feature as InCatalogue } from '#service-packages/types.ts'

type Feature = Subscription['features'][number]

/** A feature that a subscription holds, and what the catalogue says of it, if anything. */
export interface Held extends Feature {
  known: InCatalogue | undefined
}

/**
 * A subscription's features in the catalogue's order: those that fill up as they are used, and those that only say how
 * much at a time (a meeting's length) or whether. One that the catalogue doesn't know stays, at the end.
 */
export function held(
  features: readonly Feature[],
  catalogue: readonly InCatalogue[],
): { filling: Held[]; fixed: Held[] } {
  const place = new Map(catalogue.map((entry, index) => [entry.code, index]))
  const last = catalogue.length
  const sorted = [...features].sort((a, b) => (place.get(a.code) ?? last) - (place.get(b.code) ?? last))
  const filling: Held[] = []
  const fixed: Held[] = []
  for (const feature of sorted) {
    const known = catalogue[place.get(feature.code) ?? last]
    const fills = known?.quota && known.aggregation !== 'max' && typeof feature.value === 'number'
    if (fills) filling.push({ ...feature, known })
    else fixed.push({ ...feature, known })
  }
  return { filling, fixed }
}
