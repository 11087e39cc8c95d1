import * as z from 'zod'
import type { FeatureValue } from './effective-features.ts'
import { word } from './entity.ts'
import { featureOf } from './feature-catalogue.ts'

/** How a value is kept in the database: switches as 0 and 1. */
export const storedValue = (value: FeatureValue): number => Number(value)

/** A stored number as the catalogue's type says. */
export const featureValue = (code: string, stored: number): FeatureValue =>
  featureOf(code)?.value_type === 'boolean' ? stored !== 0 : stored

export const featureCode = word(100).meta({
  description: 'A code of the feature catalogue.',
  example: 'max_rooms',
})
const settingValue = z
  .union([z.int().min(0).max(1_000_000_000), z.boolean()])
  .meta({ description: 'A number for quotas, a boolean for switches.', example: 100 })

export const featureSetting = { code: featureCode, value: settingValue }

/** A refinement: the value is of the type that the catalogue says, where it knows the code. */
export function checkFeatureValue({ code, value }: FeatureSetting, issue: z.RefinementCtx): void {
  const feature = featureOf(code)
  if (feature && (typeof value === 'boolean') !== (feature.value_type === 'boolean'))
    issue.addIssue({
      code: 'custom',
      path: ['value'],
      message: `${code} takes ${feature.value_type === 'boolean' ? 'true or false' : 'a whole number'}.`,
    })
}

/** A refinement: the catalogue has the code, and the value is of its type. */
export function checkFeatureSetting(setting: FeatureSetting, issue: z.RefinementCtx): void {
  if (featureOf(setting.code)) checkFeatureValue(setting, issue)
  else issue.addIssue({ code: 'custom', path: ['code'], message: `There is no feature ${setting.code}.` })
}

/** One `{ code, value }` of a package, a subscription or a room: known code, value of its type. */
export const FeatureSetting = z.strictObject(featureSetting).superRefine(checkFeatureSetting)
export type FeatureSetting = { code: string; value: FeatureValue }

/** A list of settings in which no code stands twice. */
export const FeatureSettings = z
  .array(FeatureSetting)
  .max(100)
  .superRefine((settings, issue) => {
    const seen = new Set<string>()
    settings.forEach(({ code }, at) => {
      if (seen.has(code))
        issue.addIssue({ code: 'custom', path: [at, 'code'], message: `${code} is named more than once.` })
      seen.add(code)
    })
  })

export const FeatureList = z.strictObject({
  service_type: z
    .enum(['meet', 'live'])
    .optional()
    .meta({ description: 'Only what can be sold of this service.' }),
})

/** The catalogue's entry as the API lists it. */
export const FeatureOfCatalogue = z.object({
  code: z.string(),
  name: z.string(),
  description: z.string(),
  service_types: z.array(z.string()),
  value_type: z.enum(['integer', 'boolean']),
  unit: z.string().nullable(),
  quota: z.boolean(),
  consumable: z.boolean(),
  aggregation: z.enum(['count', 'sum', 'max', 'unique_count']).nullable(),
  reset: z.enum(['never', 'daily', 'weekly', 'monthly', 'yearly']),
  fallback: z.union([z.int(), z.boolean()]).nullable(),
})
