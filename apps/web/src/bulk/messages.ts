import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const nouns = {
  accounts: ['account', 'accounts'],
  customers: ['customer', 'customers'],
  recordings: ['recording', 'recordings'],
  rooms: ['room', 'rooms'],
  service_packages: ['service package', 'service packages'],
  subscriptions: ['subscription', 'subscriptions'],
  users: ['user', 'users'],
} as const

const done = {
  activate: 'activated',
  deactivate: 'deactivated',
  suspend: 'suspended',
  terminate: 'terminated',
  make_public: 'made public',
  make_private: 'opened by link only from now on',
  hide: 'hidden',
  show: 'shown again',
  retire: 'retired',
  sell: 'for sale again',
  publish: 'on the way to be published',
  unpublish: 'on the way to be unpublished',
  sync: 'matched with the package',
  mark_delinquent: 'marked as delinquent',
  clear_delinquent: 'no longer delinquent',
  delete: 'deleted',
} as const

/** What lists hold that many of can be changed at once. */
export type Kind = keyof typeof nouns
/** What can be done with many of them. */
export type Verb = keyof typeof done

interface Several {
  kind: Kind
  n: number
}

const several = ({ kind, n }: Several) => count(n, nouns[kind][0], nouns[kind][1])

const en = {
  activate: 'Activate',
  deactivate: 'Deactivate',
  suspend: 'Suspend',
  terminate: 'Terminate',
  make_public: 'Make public',
  make_private: 'By link only',
  hide: 'Hide',
  show: 'Show',
  retire: 'Retire',
  sell: 'Sell again',
  publish: 'Publish',
  unpublish: 'Unpublish',
  sync: 'Match with package',
  mark_delinquent: 'Mark as delinquent',
  clear_delinquent: 'No longer delinquent',
  delete: 'Delete',

  did: ({ verb, ...what }: Several & { verb: Verb }) => `${several(what)} ${done[verb]}`,
  'did.along': ({ did, along }: { did: string; along: string }) => `${did}, with ${along}`,
  undone: 'All as it was before',

  'ask.title': ({ verb, ...what }: Several & { verb: 'delete' | 'terminate' | 'sync' }) =>
    ({
      delete: `Delete ${several(what)}?`,
      terminate: `Terminate ${several(what)}?`,
      sync: `Match ${several(what)} with the package?`,
    })[verb],
  'ask.typed': ({ verb, ...what }: Several & { verb: 'delete' | 'terminate' }) => `${verb} ${several(what)}`,
  'ask.delete': 'Everything below goes along. This can’t be undone.',
  'ask.delete.recordings': 'Their servers delete them too. Once that is done, it can’t be undone.',
  'ask.delete.users': 'They can no longer sign in, and their roles go along. This can’t be undone.',
  'ask.delete.service_packages': 'They are gone from the offer. This can’t be undone.',
  'ask.terminate': 'Everything below becomes inactive, and running meetings end. This can’t be undone.',
  'ask.sync':
    'Features and providers become those of each one’s package, and its terms with them. What was changed by hand is lost.',
  'ask.more': ({ n }: { n: number }) => `and ${n.toLocaleString('en')} more`,
}
export type Words = typeof en

/** The words for what is done with many at once. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
