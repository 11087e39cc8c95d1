import { featuresOf } from './feature-catalogue.ts'

export type FeatureValue = number | boolean
export type FeatureValues = Record<string, FeatureValue>

/** What rooms deliver. */
const MEET = featuresOf('meet')

/**
 * What holds in a room: the subscription's values narrowed by the room's. A room can ask for less, never for more;
 * a code that the subscription lacks is ignored. Where neither says anything the catalogue's fallback holds, and a
 * feature without a limit is left out.
 */
export function effectiveFeatures(subscription: FeatureValues, room: FeatureValues = {}): FeatureValues {
  const effective: FeatureValues = {}
  for (const { code, fallback } of MEET) {
    const sold = subscription[code] ?? fallback
    if (sold === null) continue
    const asked = Object.hasOwn(subscription, code) ? room[code] : undefined
    if (asked === undefined) effective[code] = sold
    else effective[code] = typeof sold === 'boolean' ? sold && asked === true : Math.min(sold, Number(asked))
  }
  return effective
}
