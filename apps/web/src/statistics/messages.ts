import { dictionary } from '#messages/dictionary.ts'
import { formatLocale } from '#messages/locale.ts'

const en = {
  title: 'Statistics',
  export: 'Export CSV',
  totals: 'Totals',

  period: 'Period',
  'period.7': 'Last 7 days',
  'period.30': 'Last 30 days',
  'period.90': 'Last 90 days',
  'period.365': 'Last 12 months',
  'period.own': 'Custom range…',
  from: 'From',
  until: 'Until',
  by: 'Group by',
  'by.day': 'Day',
  'by.week': 'Week',
  'by.month': 'Month',
  customer: 'Customer',
  'customer.all': 'All customers',
  view: 'View',
  'view.chart': 'Charts',
  'view.table': 'Tables',
  'fault.order': '“Until” is before “From”. Choose a later day.',
  'fault.days': 'You can view up to ten years at once. Choose a later start.',
  'fault.periods': 'Too many data points. Group by week or month.',

  'figure.meetings': 'Meetings',
  'figure.participants': 'Participants',
  'figure.participant_minutes': 'Participant minutes',
  'figure.peak_participants': 'Largest meeting',
  'figure.new_customers': 'New customers',
  'figure.new_rooms': 'New rooms',
  'figure.recordings': 'Recordings',
  'figure.recorded_minutes': 'Recorded minutes',
  'about.meetings': 'Started in each period',
  'about.participants': 'People in two meetings count twice',
  'about.participant_minutes': 'Total time in meetings, as billed',
  'about.peak_participants': 'Most people at once in a single meeting',
  'about.new_customers': 'Added in each period',
  'about.new_rooms': 'Created in each period',
  'about.recordings': 'Started in each period',
  'about.recorded_minutes': 'Total length of recordings',
  'unit.minutes': 'min',

  'change.more': ({ part }: { part: string }) => `+${part} vs. prior period`,
  'change.less': ({ part }: { part: string }) => `−${part} vs. prior period`,
  'change.none': 'No change',
  'change.new': 'None in prior period',

  quotas: 'Close to a limit',
  'quotas.customer': 'Usage against limits',
  'quotas.about': 'Active subscriptions, right now',
  'quotas.none': 'No one has used 80% or more of a limit.',
  'quotas.unlimited': 'Nothing in use has a limit.',
  'quotas.of': ({ used, limit }: { used: number; limit: number }) =>
    `${used.toLocaleString(formatLocale())} of ${limit.toLocaleString(formatLocale())}`,

  'providers.latency': 'Provider response time',
  'providers.latency.about': 'Average per health check, in milliseconds',
  'providers.failures': 'Provider failures',
  'providers.failures.about': 'Failed health checks, in percent',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
