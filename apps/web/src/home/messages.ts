import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  hello: ({ name }: { name: string }) => (name ? `Welcome, ${name}` : 'Welcome'),
  empty: 'Nothing is shared with you yet',
  'empty.text': 'Ask an administrator for access; what you may see appears here.',

  'steps.title': 'First steps',
  'steps.text': 'From a meeting server to the first link. Each step needs the one before it.',
  'steps.done': ({ done, all }: { done: number; all: number }) => `${done} of ${all} done`,
  'step.done': 'Done',
  'step.next': 'Next',
  'step.later': 'Later',
  'step.serviceProviders': 'Register a service provider',
  'step.serviceProviders.text': 'The meeting server, such as BigBlueButton, where meetings run.',
  'step.serviceProviders.do': 'Register provider',
  'step.servicePackages': 'Make a service package',
  'step.servicePackages.text': 'What you sell: providers, features, limits and a price.',
  'step.servicePackages.do': 'Make package',
  'step.customers': 'Add a customer',
  'step.customers.text': 'The company or person that you bill.',
  'step.customers.do': 'Add customer',
  'step.subscriptions': 'Subscribe the customer',
  'step.subscriptions.text': 'The customer’s contract for a package.',
  'step.subscriptions.do': 'Add subscription',
  'step.accounts': 'Open an account',
  'step.accounts.text': 'One running service of the customer, within the limits of the subscription.',
  'step.accounts.do': 'Open account',
  'step.rooms': 'Create a room',
  'step.rooms.text': 'A place with a link, where meetings happen again and again.',
  'step.rooms.do': 'Create room',
  'step.roomTokens': 'Send a link',
  'step.roomTokens.text': 'Whoever opens it joins from the browser, without signing in.',
  'step.roomTokens.do': 'Make a link',

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
  'health.unknown': 'Not checked yet',

  'live.title': 'Live now',
  'live.meetings': 'Meetings',
  'live.people': 'People in them',
  'live.count': ({ n, more }: { n: string; more: boolean }) => (more ? `more than ${n}` : n),
  'live.in': ({ n }: { n: number }) => count(n, 'person', 'people'),
  'live.meeting': 'Meeting',
  'live.none': 'No meeting runs just now.',
  'live.all': ({ n }: { n: number }) => `See all ${n}`,

  'trend.meetings': 'Meetings',
  'trend.participants': 'Participants',
  'trend.participant_minutes': 'Participant minutes',
  'trend.new_customers': 'New customers',
  'trend.now': 'Last 30 days',
  'trend.before': '30 days before',
  'trend.more': 'Statistics',

  'activity.title': 'Recent activity',

  'limit.past': ({ who, what, percent }: { who: string; what: string; percent: number }) =>
    percent > 100
      ? `${who} has used ${percent}% of its limit: ${what}`
      : `${who} has used up its limit: ${what}`,
  'limit.past.do':
    'They can’t go on with it until it begins again: offer them a larger package, or raise the limit.',
  'limit.near': ({ who, what, percent }: { who: string; what: string; percent: number }) =>
    `${who} has used ${percent}% of its limit: ${what}`,
  'limit.near.do': 'Talk to them before it is used up.',
  'limit.open': 'Open subscription',
  'limit.more': ({ n }: { n: number }) => `${count(n, 'more limit is', 'more limits are')} nearly used up`,
  'limit.more.do': 'The statistics show who is near a limit.',
  'limit.more.open': 'See statistics',
  ending: ({ name }: { name: string }) => `${name} ends within a week: it was canceled`,
  'ending.do': 'Its accounts and rooms stop with it. Renewing takes the cancellation back.',
  renewal: ({ n, more }: { n: number; more: boolean }) =>
    more
      ? `${n} or more subscriptions’ periods end within a week`
      : n === 1
        ? '1 subscription’s period ends within a week'
        : `${n} subscriptions’ periods end within a week`,
  'renewal.do': 'One that nobody renews is suspended after its grace period.',
  'renewal.open': 'See which',
  delinquent: ({ n }: { n: number }) => `${count(n, 'customer is', 'customers are')} behind with payments`,
  'delinquent.do': 'They are marked as delinquent.',
  'delinquent.open': 'See who',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
