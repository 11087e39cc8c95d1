import * as z from 'zod'

/** A feature of the catalogue: something a package sells, as a number or a switch. */
export type Feature = {
  code: string
  name: string
  description: string
  service_types: string[]
  value_type: 'integer' | 'boolean'
  unit: string | null
  /** The value limits use. */
  quota: boolean
  /** Use adds up over a period. */
  consumable: boolean
  aggregation: 'count' | 'sum' | 'max' | 'unique_count' | null
  reset: 'never' | 'daily' | 'weekly' | 'monthly' | 'yearly'
  /** What holds where a package does not mention the feature; null: no limit. */
  fallback: number | boolean | null
}

const quota = (
  code: string,
  name: string,
  description: string,
  unit: string,
  more: Partial<Feature> = {},
): Feature => ({
  code,
  name,
  description,
  service_types: ['meet'],
  value_type: 'integer',
  unit,
  quota: true,
  consumable: false,
  aggregation: 'count',
  reset: 'never',
  fallback: null,
  ...more,
})

const toggle = (code: string, name: string, description: string, fallback: boolean): Feature => ({
  code,
  name,
  description,
  service_types: ['meet'],
  value_type: 'boolean',
  unit: null,
  quota: false,
  consumable: false,
  aggregation: null,
  reset: 'never',
  fallback,
})

/** The fixed catalogue. A package names a code at most once. */
export const FEATURES: readonly Feature[] = [
  quota('max_accounts', 'Accounts', 'How many accounts the subscription may have.', 'accounts'),
  quota('max_rooms', 'Rooms', 'How many rooms all accounts may have together.', 'rooms'),
  quota(
    'max_participants',
    'Participants per meeting',
    'How many people one meeting takes.',
    'participants',
    {
      aggregation: 'max',
    },
  ),
  quota('max_duration', 'Meeting length', 'After how many minutes a meeting closes.', 'minutes', {
    aggregation: 'max',
  }),
  quota(
    'max_concurrent_meetings',
    'Meetings at once',
    'How many meetings may run at the same time.',
    'meetings',
    {
      aggregation: 'max',
    },
  ),
  quota(
    'max_concurrent_participants',
    'Participants at once',
    'How many people may be in all meetings at the same time.',
    'participants',
    { aggregation: 'max' },
  ),
  quota(
    'participant_minutes',
    'Participant minutes',
    'Minutes that participants spend in meetings, added up over a month.',
    'minutes',
    { consumable: true, aggregation: 'sum', reset: 'monthly' },
  ),
  toggle('recording', 'Recording', 'Meetings can be recorded.', false),
  quota('max_recording_storage', 'Recording storage', 'How much room recordings may take.', 'MB', {
    aggregation: 'sum',
  }),
  toggle('private_chat', 'Private chat', 'Participants can write to one another.', true),
  toggle('public_chat', 'Public chat', 'Participants can write to everyone.', true),
  toggle('screen_sharing', 'Screen sharing', 'Participants can share their screen.', true),
  toggle('shared_notes', 'Shared notes', 'Participants can write notes together.', true),
  toggle('allow_create_account', 'Create accounts', "The customer's users may create accounts.", false),
  toggle('allow_delete_account', 'Delete accounts', "The customer's users may delete accounts.", false),
]

const byCode = new Map(FEATURES.map(feature => [feature.code, feature]))

/** The catalogue's entry, or undefined for a code that is not in it. */
export const featureOf = (code: string): Feature | undefined => byCode.get(code)

export type FeatureValue = number | boolean
export type FeatureValues = Record<string, FeatureValue>

/** How a value is kept in the database: switches as 0 and 1. */
export const storedValue = (value: FeatureValue): number => Number(value)

/** A stored number as the catalogue's type says. */
export const featureValue = (code: string, stored: number): FeatureValue =>
  featureOf(code)?.value_type === 'boolean' ? stored !== 0 : stored

/** One `{ code, value }` of a package, a subscription or a room: known code, value of its type. */
export const FeatureSetting = z
  .strictObject({
    code: z.string().meta({ description: 'A code of the feature catalogue.', example: 'max_rooms' }),
    value: z
      .union([z.int().min(0).max(1_000_000_000), z.boolean()])
      .meta({ description: 'A number for quotas, a boolean for switches.', example: 100 }),
  })
  .superRefine(({ code, value }, issue) => {
    const feature = featureOf(code)
    if (!feature) issue.addIssue({ code: 'custom', path: ['code'], message: `There is no feature ${code}.` })
    else if ((typeof value === 'boolean') !== (feature.value_type === 'boolean'))
      issue.addIssue({
        code: 'custom',
        path: ['value'],
        message: `${code} takes ${feature.value_type === 'boolean' ? 'true or false' : 'a whole number'}.`,
      })
  })

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

/**
 * What holds in a room: the subscription's values narrowed by the room's. A room can ask for less, never for more;
 * a code that the subscription lacks is ignored. Where neither says anything the catalogue's fallback holds, and a
 * feature without a limit is left out.
 */
export function effectiveFeatures(subscription: FeatureValues, room: FeatureValues = {}): FeatureValues {
  const effective: FeatureValues = {}
  for (const { code, fallback } of FEATURES) {
    const sold = subscription[code] ?? fallback
    if (sold === null) continue
    const asked = Object.hasOwn(subscription, code) ? room[code] : undefined
    if (asked === undefined) effective[code] = sold
    else effective[code] = typeof sold === 'boolean' ? sold && asked === true : Math.min(sold, Number(asked))
  }
  return effective
}

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
