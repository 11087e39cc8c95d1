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
  quota('max_accounts', 'Accounts', 'Accounts the subscription can have.', 'accounts'),
  quota('max_rooms', 'Rooms', 'Rooms across all accounts.', 'rooms'),
  quota('max_participants', 'Participants per meeting', 'People in one meeting.', 'participants', {
    aggregation: 'max',
  }),
  quota('max_duration', 'Meeting length', 'Meetings end after this time.', 'minutes', {
    aggregation: 'max',
  }),
  quota('max_concurrent_meetings', 'Concurrent meetings', 'Live meetings at the same time.', 'meetings', {
    aggregation: 'max',
  }),
  quota(
    'max_concurrent_participants',
    'Concurrent participants',
    'People across all live meetings.',
    'participants',
    { aggregation: 'max' },
  ),
  quota(
    'participant_minutes',
    'Participant minutes',
    'Total time participants spend in meetings each month.',
    'minutes',
    { consumable: true, aggregation: 'sum', reset: 'monthly' },
  ),
  toggle('recording', 'Recording', 'Allow meetings to be recorded.', false),
  quota('max_recording_storage', 'Recording storage', 'Storage for recordings.', 'MB', {
    aggregation: 'sum',
  }),
  {
    code: 'record_expiration',
    name: 'Recording retention',
    description: 'Recordings are deleted after this time, with advance notice.',
    service_types: ['meet'],
    value_type: 'integer',
    unit: 'days',
    quota: false,
    consumable: false,
    aggregation: null,
    reset: 'never',
    fallback: null,
  },
  toggle('private_chat', 'Private chat', 'Participants can message each other.', true),
  toggle('public_chat', 'Public chat', 'Participants can message everyone.', true),
  toggle('screen_sharing', 'Screen sharing', 'Participants can share their screen.', true),
  toggle('shared_notes', 'Shared notes', 'Participants can take notes together.', true),
  toggle('allow_create_account', 'Create accounts', 'The customer’s users can create accounts.', false),
  toggle('allow_delete_account', 'Delete accounts', 'The customer’s users can delete accounts.', false),
  quota('max_streams', 'Concurrent streams', 'Live streams at the same time.', 'streams', {
    service_types: ['live'],
    aggregation: 'max',
  }),
  quota('max_viewers', 'Viewers per stream', 'People watching one stream.', 'viewers', {
    service_types: ['live'],
    aggregation: 'max',
  }),
  quota('max_bitrate', 'Bitrate', 'Data rate of one stream.', 'kbit/s', {
    service_types: ['live'],
    aggregation: 'max',
  }),
  quota('viewer_minutes', 'Viewer minutes', 'Total time people spend watching each month.', 'minutes', {
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
