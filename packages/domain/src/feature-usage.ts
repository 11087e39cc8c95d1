import * as z from 'zod'
import type { FeatureValue, FeatureValues } from './effective-features.ts'
import { timestamp } from './entity.ts'
import { type Feature, featureOf, nextReset } from './feature-catalogue.ts'

/** A feature as a subscription holds it, with what was counted of it. `resets_at` in ms. */
export type HeldFeature = { code: string; value: FeatureValue; used: number; resets_at: number | null }

/** Where counts begin again from, and what time it is; in ms. */
export type Calendar = { anchor_at: number; now: number }

const usage = {
  limit: z.int().nullable().meta({ description: 'How much there is; null: no limit, or a switch.' }),
  used: z.int().meta({ description: 'How much of it is used, by all accounts together.' }),
  remaining: z.int().nullable().meta({ description: 'How much is left; null where there is no limit.' }),
  over_limit: z
    .boolean()
    .meta({ description: 'More is used than there is: nothing can be added until it is less.' }),
  resets_at: timestamp.nullable().meta({ description: 'When the count begins again; null: never.' }),
}

export const FeatureUsage = z.object({
  code: z.string().meta({ example: 'max_rooms' }),
  value: z.union([z.int(), z.boolean()]),
  ...usage,
})
export type FeatureUsage = z.infer<typeof FeatureUsage>

/** What is used of a feature at `now`: a count whose time has passed is 0 again. */
export function usageOf(held: HeldFeature, { anchor_at, now }: Calendar): FeatureUsage {
  const { code, value } = held
  const ended = held.resets_at !== null && held.resets_at <= now
  const used = ended ? 0 : held.used
  const resets_at = held.resets_at === null || ended ? nextReset(code, anchor_at, now) : held.resets_at
  const limit = typeof value === 'number' && featureOf(code)?.quota ? value : null
  return {
    code,
    value,
    limit,
    used,
    remaining: limit === null ? null : Math.max(0, limit - used),
    over_limit: limit !== null && used > limit,
    resets_at: resets_at === null ? null : new Date(resets_at).toISOString(),
  }
}

/** A feature as it holds for whoever is below a subscription, whether or not it is sold there. */
export const GrantedFeature = z.object({
  ...FeatureUsage.shape,
  name: z.string().meta({ example: 'Rooms' }),
  unit: z.string().nullable(),
  value: z.union([z.int(), z.boolean()]).nullable().meta({ description: 'Null: no limit.' }),
  granted: z.boolean().meta({ description: 'False: the subscription lacks it, and the catalogue decides.' }),
})
export type GrantedFeature = z.infer<typeof GrantedFeature>

/** What a subscription sells and what was counted of it, whether or not it sells that. */
type Sold = { values: FeatureValues; counted: readonly Omit<HeldFeature, 'value'>[] }

/** What a subscription grants of each feature; where it lacks one, what the catalogue says holds without it. */
export const grantedFeatures = (
  catalogue: readonly Feature[],
  { values, counted }: Sold,
  calendar: Calendar,
): GrantedFeature[] =>
  catalogue.map(({ code, name, unit, fallback }) => {
    const value = values[code]
    const { used = 0, resets_at = null } = counted.find(each => each.code === code) ?? {}
    const usage = usageOf({ code, value: value ?? 0, used, resets_at }, calendar)
    if (value !== undefined) return { ...usage, name, unit, granted: true }
    const unlimited = { limit: null, remaining: null, over_limit: false }
    return { ...usage, ...unlimited, value: fallback, name, unit, granted: false }
  })
