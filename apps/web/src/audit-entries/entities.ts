import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'

const written = ['create', 'update', 'delete'] as const
const contractual = [
  ...written,
  'renew',
  'cancel',
  'uncancel',
  'suspend',
  'unsuspend',
  'changePackage',
  'sync',
  'expire',
] as const

const many = ['update', 'delete'] as const

type Verb =
  | (typeof contractual)[number]
  | 'accept'
  | 'addDocument'
  | 'addTextTrack'
  | 'complete'
  | 'end'
  | 'find'
  | 'join'
  | 'move'
  | 'publish'
  | 'resend'
  | 'reset'
  | 'retry'
  | 'revoke'
  | 'rotate'
  | 'send'
  | 'sendMessage'
  | 'setOwner'
  | 'testStored'
  | 'transferOwnership'
  | 'unpublish'
  | 'updateMe'
  | 'watch'

/** Other procedures that change a thing: of its parts, or under another name. */
type Part =
  | 'packageFeatures'
  | 'packageProviders'
  | 'passwords'
  | 'service_providers'
  | 'setup'
  | 'subscriptionFeatures'
  | 'subscriptionProviders'

interface Kind {
  /** Its procedures' name, `serviceProviders`; and its pages' path where it has pages. */
  procedures: string
  path?: string
  verbs: readonly Verb[]
  /** What is done to several at once: `rooms.updateMany`. */
  many?: readonly Verb[]
  parts?: Partial<Record<Part, readonly Verb[]>>
}

/** What the audit log speaks of. */
const kinds = {
  ServiceProvider: {
    procedures: 'serviceProviders',
    path: '/service-providers',
    verbs: [...written, 'testStored'],
    parts: { service_providers: ['watch'] },
  },
  ServicePackage: {
    procedures: 'servicePackages',
    path: '/service-packages',
    verbs: written,
    many,
    parts: { packageFeatures: written, packageProviders: written },
  },
  Customer: { procedures: 'customers', path: '/customers', verbs: [...written, 'transferOwnership'], many },
  Subscription: {
    procedures: 'subscriptions',
    path: '/subscriptions',
    verbs: contractual,
    many: [...many, 'sync'],
    parts: { subscriptionFeatures: [...written, 'sync'], subscriptionProviders: written },
  },
  Account: { procedures: 'accounts', path: '/accounts', verbs: [...written, 'move', 'setOwner'], many },
  Room: {
    procedures: 'rooms',
    path: '/rooms',
    verbs: [...written, 'end', 'join', 'addDocument', 'sendMessage'],
    many,
  },
  RoomToken: { procedures: 'roomTokens', verbs: written },
  RoomAccessCode: { procedures: 'roomAccessCodes', verbs: written },
  Recording: {
    procedures: 'recordings',
    path: '/recordings',
    verbs: ['update', 'publish', 'unpublish', 'delete', 'addTextTrack', 'find', 'sync', 'expire'],
    many: ['publish', 'unpublish', 'delete'],
  },
  Settings: { procedures: 'settings', verbs: ['update'] },
  Job: { procedures: 'jobs', verbs: ['retry', 'delete'] },
  User: {
    procedures: 'users',
    path: '/users',
    verbs: [...written, 'updateMe'],
    many,
    parts: { passwords: ['send', 'reset'], setup: ['complete'] },
  },
  Role: { procedures: 'roles', verbs: written },
  Membership: { procedures: 'memberships', verbs: [...written, 'sync'] },
  Invitation: { procedures: 'invitations', verbs: ['create', 'resend', 'revoke', 'accept'] },
  ApiCredential: {
    procedures: 'apiCredentials',
    path: '/api-credentials',
    verbs: [...written, 'rotate', 'revoke'],
  },
} as const satisfies Record<string, Kind>

type EntityName = keyof typeof kinds

const known = (name: string): name is EntityName => Object.hasOwn(kinds, name)

export const entityNames = Object.keys(kinds) as EntityName[] // the names are the table's own

/** A kind of thing in words. */
export function entityLabel(name: string): string {
  return known(name) || name === 'Meeting' ? t(`entity.${name}`) : words(name)
}

/** What an entry is about, as a page: a link or a code of a room has its room's. Nothing where there is no page. */
export function pathOf(entry: Entry): string | undefined {
  const room = (entry.after ?? entry.before)?.room_id
  if (entry.entity === 'RoomToken' || entry.entity === 'RoomAccessCode')
    return typeof room === 'string' ? `/rooms/${room}` : undefined
  if (entry.entity === 'Settings') return '/settings'
  const kind: Kind | undefined = known(entry.entity) ? kinds[entry.entity] : undefined
  return kind?.path && !isDeletion(entry) ? `${kind.path}/${entry.entity_id}` : undefined
}

export const isDeletion = (entry: Pick<Entry, 'before' | 'after'>): boolean =>
  entry.before !== null && entry.after === null

interface Entry {
  entity: string
  entity_id: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}

/** The actions to filter by: of one kind of thing, or of all. */
export function actionOptions(entity: string): { value: string; label: string }[] {
  return (known(entity) ? [entity] : entityNames).flatMap(name => {
    const { procedures, verbs, many = [], parts = {} }: Kind = kinds[name]
    const label = entityLabel(name)
    const word = (verb: Verb) =>
      t(verb === 'expire' && name === 'Recording' ? 'verb.expire.recording' : `verb.${verb}`)
    return [
      ...verbs.map(verb => ({
        value: `${procedures}.${verb}`,
        label: t('action.of', { entity: label, verb: word(verb) }),
      })),
      ...many.map(verb => ({
        value: `${procedures}.${verb}Many`,
        label: t('action.many', { entity: label, verb: word(verb) }),
      })),
      ...(Object.keys(parts) as Part[]).flatMap(part =>
        (parts[part] ?? []).map(verb => ({
          value: `${part}.${verb}`,
          label: t('action.of', { entity: t(`part.${part}`), verb: word(verb) }),
        })),
      ),
    ]
  })
}
