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
  make_private: 'set to link only',
  hide: 'hidden',
  show: 'unhidden',
  retire: 'retired',
  sell: 'restored',
  publish: 'being published',
  unpublish: 'being unpublished',
  sync: 'synced with the package',
  mark_delinquent: 'marked as past due',
  clear_delinquent: 'marked as up to date',
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
  make_private: 'Link only',
  hide: 'Hide',
  show: 'Unhide',
  retire: 'Retire',
  sell: 'Restore',
  publish: 'Publish',
  unpublish: 'Unpublish',
  sync: 'Sync with package',
  mark_delinquent: 'Mark as past due',
  clear_delinquent: 'Mark as up to date',
  delete: 'Delete',

  did: ({ verb, ...what }: Several & { verb: Verb }) => `${several(what)} ${done[verb]}`,
  'did.along': ({ did, along }: { did: string; along: string }) => `${did}, with ${along}`,
  undone: 'Change undone',

  'ask.title': ({ verb, ...what }: Several & { verb: 'delete' | 'terminate' | 'sync' }) =>
    ({
      delete: `Delete ${several(what)}?`,
      terminate: `Terminate ${several(what)}?`,
      sync: `Sync ${several(what)} with the package?`,
    })[verb],
  'ask.typed': ({ verb, ...what }: Several & { verb: 'delete' | 'terminate' }) => `${verb} ${several(what)}`,
  'ask.delete': 'Everything in them is deleted too. This can’t be undone.',
  'ask.delete.recordings': 'They’re deleted from their servers too. This can’t be undone.',
  'ask.delete.users': 'They can no longer sign in, and their roles are removed. This can’t be undone.',
  'ask.delete.service_packages': 'They can no longer be sold. This can’t be undone.',
  'ask.terminate': 'Everything in them becomes inactive, and live meetings end. This can’t be undone.',
  'ask.sync':
    'Features, providers, and terms are reset to each subscription’s package. Manual changes are lost.',
  'ask.more': ({ n }: { n: number }) => `and ${n.toLocaleString('en')} more`,
}
export type Words = typeof en

/** The words for what is done with many at once. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
