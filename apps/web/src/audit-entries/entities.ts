import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'

type Verb = 'create' | 'update' | 'delete' | 'end' | 'revoke' | 'join' | 'complete'

interface Kind {
  /** Its procedures' name, `serviceProviders`; and its pages' path where it has pages. */
  procedures: string
  path?: string
  verbs: readonly Verb[]
}

const written = ['create', 'update', 'delete'] as const

/** What the audit log speaks of. */
const kinds = {
  ServiceProvider: { procedures: 'serviceProviders', path: '/service-providers', verbs: written },
  ServicePackage: { procedures: 'servicePackages', path: '/service-packages', verbs: written },
  Customer: { procedures: 'customers', path: '/customers', verbs: written },
  Subscription: { procedures: 'subscriptions', path: '/subscriptions', verbs: written },
  Account: { procedures: 'accounts', path: '/accounts', verbs: written },
  Room: { procedures: 'rooms', path: '/rooms', verbs: [...written, 'end', 'join'] },
  RoomToken: { procedures: 'roomTokens', verbs: written },
  User: { procedures: 'users', path: '/users', verbs: ['update'] },
  ApiCredential: {
    procedures: 'apiCredentials',
    path: '/api-credentials',
    verbs: ['create', 'revoke', 'delete'],
  },
} as const satisfies Record<string, Kind>

type EntityName = keyof typeof kinds

const known = (name: string): name is EntityName => Object.hasOwn(kinds, name)

export const entityNames = Object.keys(kinds) as EntityName[] // the names are the table's own

/** A kind of thing in words. */
export function entityLabel(name: string): string {
  return known(name) || name === 'Membership' || name === 'Meeting' ? t(`entity.${name}`) : words(name)
}

/** What an entry is about, as a page: a link into a room has its room's. Nothing where there is no page. */
export function pathOf(entry: Entry): string | undefined {
  const room = (entry.after ?? entry.before)?.room_id
  if (entry.entity === 'RoomToken') return typeof room === 'string' ? `/rooms/${room}` : undefined
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
  const names = known(entity) ? [entity] : entityNames
  return names.flatMap(name =>
    kinds[name].verbs.map(verb => ({
      value: `${kinds[name].procedures}.${verb}`,
      label: t('action.of', { entity: entityLabel(name), verb: t(`verb.${verb}`) }),
    })),
  )
}
