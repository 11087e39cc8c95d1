import { dictionary } from '#messages/dictionary.ts'
import { formatLocale } from '#messages/locale.ts'

const en = {
  title: 'Statistics',
  export: 'Export CSV',
  totals: 'In all',

  period: 'Period',
  'period.7': 'Last 7 days',
  'period.30': 'Last 30 days',
  'period.90': 'Last 90 days',
  'period.365': 'Last 12 months',
  'period.own': 'Own days…',
  from: 'From',
  until: 'Until',
  by: 'By',
  'by.day': 'Day',
  'by.week': 'Week',
  'by.month': 'Month',
  customer: 'Customer',
  'customer.all': 'All customers',
  view: 'View',
  'view.chart': 'Charts',
  'view.table': 'Tables',
  'fault.order': '“Until” is before “From”: choose a later day.',
  'fault.days': 'At most ten years are shown at once: choose a later first day.',
  'fault.periods': 'These are too many steps: choose weeks or months.',

  'figure.meetings': 'Meetings',
  'figure.participants': 'Participants',
  'figure.participant_minutes': 'Participant minutes',
  'figure.peak_participants': 'Largest meeting',
  'figure.new_customers': 'New customers',
  'figure.new_rooms': 'New rooms',
  'figure.recordings': 'Recordings',
  'figure.recorded_minutes': 'Recorded minutes',
  'about.meetings': 'That began in each period',
  'about.participants': 'Whoever was in two meetings counts twice',
  'about.participant_minutes': 'Everybody’s time together, as charged',
  'about.peak_participants': 'The most people at once in one meeting',
  'about.new_customers': 'That were added in each period',
  'about.new_rooms': 'That were made in each period',
  'about.recordings': 'That began in each period',
  'about.recorded_minutes': 'How long the recordings are together',
  'unit.minutes': 'min',

  'change.more': ({ part }: { part: string }) => `${part} more than before`,
  'change.less': ({ part }: { part: string }) => `${part} less than before`,
  'change.none': 'As many as before',
  'change.new': 'None before',

  quotas: 'Near their limits',
  'quotas.customer': 'Usage against limits',
  'quotas.about': 'Of active subscriptions, now',
  'quotas.none': 'Nobody has used four fifths of a limit.',
  'quotas.unlimited': 'Nothing that was used has a limit.',
  'quotas.of': ({ used, limit }: { used: number; limit: number }) =>
    `${used.toLocaleString(formatLocale())} of ${limit.toLocaleString(formatLocale())}`,

  'providers.latency': 'Providers’ answer time',
  'providers.latency.about': 'How long each took to answer a check, on average',
  'providers.failures': 'Providers’ failed checks',
  'providers.failures.about': 'Of all checks of each, in percent',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
