import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  hello: ({ name }: { name: string }) => (name ? `Welcome, ${name}` : 'Welcome'),
  empty: 'Nothing has been shared with you yet',
  'empty.text': 'Ask an administrator for access. Anything you can see will appear here.',

  'steps.title': 'Get started',
  'steps.text': 'From a meeting server to your first meeting link. Each step builds on the one before.',
  'steps.done': ({ done, all }: { done: number; all: number }) => `${done} of ${all} done`,
  'step.done': 'Done',
  'step.next': 'Next',
  'step.later': 'Later',
  'step.serviceProviders': 'Add a service provider',
  'step.serviceProviders.text': 'The meeting server, such as BigBlueButton, where meetings run.',
  'step.serviceProviders.do': 'Add provider',
  'step.servicePackages': 'Create a service package',
  'step.servicePackages.text': 'What you sell: providers, features, limits, and a price.',
  'step.servicePackages.do': 'Create package',
  'step.customers': 'Add a customer',
  'step.customers.text': 'The company or person you bill.',
  'step.customers.do': 'Add customer',
  'step.subscriptions': 'Subscribe the customer',
  'step.subscriptions.text': 'The customer’s contract for a package.',
  'step.subscriptions.do': 'Add subscription',
  'step.accounts': 'Open an account',
  'step.accounts.text': 'A running service for the customer, within the subscription’s limits.',
  'step.accounts.do': 'Open account',
  'step.rooms': 'Create a room',
  'step.rooms.text': 'A permanent link where meetings happen.',
  'step.rooms.do': 'Create room',
  'step.roomTokens': 'Send a link',
  'step.roomTokens.text': 'Anyone with the link joins from the browser. No sign-in needed.',
  'step.roomTokens.do': 'Create link',

  'total.serviceProviders': 'Service providers',
  'total.servicePackages': 'Packages',
  'total.customers': 'Customers',
  'total.subscriptions': 'Subscriptions',
  'total.accounts': 'Accounts',
  'total.rooms': 'Rooms',
  'totals.title': 'At a glance',

  'latest.rooms': 'Latest rooms',
  'latest.customers': 'Latest customers',
  'latest.all': 'See all',
  'latest.none': 'None yet.',
  'health.title': 'Providers',
  'health.inactive': 'Inactive',
  'health.healthy': 'Healthy',
  'health.degraded': 'Degraded',
  'health.down': 'Down',
  'health.unknown': 'Not checked',

  'live.title': 'Live now',
  'live.meetings': 'Meetings',
  'live.people': 'Participants',
  'live.count': ({ n, more }: { n: string; more: boolean }) => (more ? `more than ${n}` : n),
  'live.in': ({ n }: { n: number }) => count(n, 'person', 'people'),
  'live.meeting': 'Meeting',
  'live.none': 'No meetings right now.',
  'live.all': ({ n }: { n: number }) => `See all ${n}`,

  'trend.meetings': 'Meetings',
  'trend.participants': 'Participants',
  'trend.participant_minutes': 'Participant minutes',
  'trend.new_customers': 'New customers',
  'trend.minutes': 'min',
  'trend.now': 'Last 30 days',
  'trend.before': 'Previous 30 days',
  'trend.more': 'Statistics',

  'activity.title': 'Recent activity',

  'limit.past': ({ who, what, percent }: { who: string; what: string; percent: number }) =>
    percent > 100
      ? `${who} has used ${percent}% of its limit: ${what}`
      : `${who} has reached its limit: ${what}`,
  'limit.past.do': 'They can’t use more until the limit resets. Offer a larger package, or raise the limit.',
  'limit.near': ({ who, what, percent }: { who: string; what: string; percent: number }) =>
    `${who} has used ${percent}% of its limit: ${what}`,
  'limit.near.do': 'Reach out before they run out.',
  'limit.open': 'Open subscription',
  'limit.more': ({ n }: { n: number }) => `${count(n, 'more limit is', 'more limits are')} almost reached`,
  'limit.more.do': 'See everyone close to a limit in Statistics.',
  'limit.more.open': 'Open statistics',
  ending: ({ name }: { name: string }) => `${name} is canceled and ends within a week`,
  'ending.do': 'Its accounts and rooms stop when it ends. Renew it to undo the cancellation.',
  renewal: ({ n, more }: { n: number; more: boolean }) =>
    more
      ? `${n} or more subscriptions end their period within a week`
      : n === 1
        ? '1 subscription ends its period within a week'
        : `${n} subscriptions end their period within a week`,
  'renewal.do': 'Subscriptions that aren’t renewed are suspended after their grace period.',
  'renewal.open': 'View subscriptions',
  delinquent: ({ n }: { n: number }) => `${count(n, 'customer is', 'customers are')} past due`,
  'delinquent.do': 'Their payments are marked as overdue.',
  'delinquent.open': 'View customers',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
