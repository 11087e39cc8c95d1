import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  room_id: 'Room',
  account_id: 'Account',
  customer_id: 'Customer',
  subscription_id: 'Subscription',
  service_provider_id: 'Provider',
  meeting_id: 'Meeting',
  subscriber_id: 'Customer',
  package_id: 'Package',
  'meeting.one': 'One meeting',

  'live.title': 'Live now',
  'live.none': 'No meetings right now.',
  'live.count': ({ n }: { n: number }) => count(n, 'meeting', 'meetings'),
  'live.people': ({ n }: { n: number }) => count(n, 'person', 'people'),
  'live.more': ({ n }: { n: string }) => `and ${n} more`,

  'owner.none': 'None',
  'owner.field': 'New owner',
  'owner.placeholder': 'Search by name or email',
  'owner.submit': 'Change owner',
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
