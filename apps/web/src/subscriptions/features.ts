import type { Subscription } from '@streamwise/domain'

type Feature = Subscription['features'][number]

/** What the catalogue says of a feature, as far as it matters here. */
export interface InCatalogue {
  code: string
  name: string
  unit: string | null
  quota: boolean
  aggregation: string | null
}

export interface Held extends Feature {
  name?: string
  unit?: string | null
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
    const entry = catalogue[place.get(feature.code) ?? last]
    const fills = entry?.quota && entry.aggregation !== 'max' && typeof feature.value === 'number'
    const known: Held = { ...feature, name: entry?.name, unit: entry?.unit }
    if (fills) filling.push(known)
    else fixed.push(known)
  }
  return { filling, fixed }
}
