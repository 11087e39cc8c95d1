import { addPeriods, type Period, periodsBetween } from './periods.ts'

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
  {
    code: 'record_expiration',
    name: 'Recording retention',
    description: 'After how many days recordings are deleted, with a notice before.',
    service_types: ['meet'],
    value_type: 'integer',
    unit: 'days',
    quota: false,
    consumable: false,
    aggregation: null,
    reset: 'never',
    fallback: null,
  },
  toggle('private_chat', 'Private chat', 'Participants can write to one another.', true),
  toggle('public_chat', 'Public chat', 'Participants can write to everyone.', true),
  toggle('screen_sharing', 'Screen sharing', 'Participants can share their screen.', true),
  toggle('shared_notes', 'Shared notes', 'Participants can write notes together.', true),
  toggle('allow_create_account', 'Create accounts', "The customer's users may create accounts.", false),
  toggle('allow_delete_account', 'Delete accounts', "The customer's users may delete accounts.", false),
  quota('max_streams', 'Streams at once', 'How many streams may be live at the same time.', 'streams', {
    service_types: ['live'],
    aggregation: 'max',
  }),
  quota('max_viewers', 'Viewers per stream', 'How many people may watch one stream.', 'viewers', {
    service_types: ['live'],
    aggregation: 'max',
  }),
  quota('max_bitrate', 'Bitrate', 'How much data a second one stream takes.', 'kbit/s', {
    service_types: ['live'],
    aggregation: 'max',
  }),
  quota('viewer_minutes', 'Viewer minutes', 'Minutes that people watch, added up over a month.', 'minutes', {
    service_types: ['live'],
    consumable: true,
    aggregation: 'sum',
    reset: 'monthly',
  }),
]

const byCode = new Map(FEATURES.map(feature => [feature.code, feature]))

/** The catalogue's entry, or undefined for a code that is not in it. */
export const featureOf = (code: string): Feature | undefined => byCode.get(code)

/** What can be sold of a service. */
export const featuresOf = (serviceType: string): readonly Feature[] =>
  FEATURES.filter(({ service_types }) => service_types.includes(serviceType))

const PERIOD_OF_RESET = { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year' } as const

/**
 * When a count begins again that is running at `now`: at the end of the feature's period, counted from `anchor`. In ms;
 * null: never.
 */
export function nextReset(code: string, anchor: number, now: number): number | null {
  const feature = featureOf(code)
  if (!feature?.consumable || feature.reset === 'never') return null
  const period: Period = { count: 1, type: PERIOD_OF_RESET[feature.reset] }
  return addPeriods(anchor, period, periodsBetween(anchor, period, now) + 1)
}
