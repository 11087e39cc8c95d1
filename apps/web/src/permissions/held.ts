import { type Permission, PLATFORM_ROLES } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { usePermissions, useSession } from '#session/session.ts'
import { knownPermissions, withinCustomer } from './groups.ts'

/** A place by what lies above it, as far as that is known; nothing named is the platform. */
export interface PlaceKeys {
  customer_id?: string | null | undefined
  account_id?: string | null | undefined
  room_id?: string | null | undefined
}

/** What somebody holds at one place. */
interface HeldThere {
  place: { object: 'Customer' | 'Account' | 'Room'; id: string } | null
  permissions: readonly string[]
  in_effect: boolean
}

const keyOf = { Customer: 'customer_id', Account: 'account_id', Room: 'room_id' } as const

export const isPlatform = (place: PlaceKeys): boolean =>
  !(place.customer_id || place.account_id || place.room_id)

/**
 * What holds at a place, for rights flow down. Where it is not known what lies above a place, rights that somebody has at
 * that level are taken to reach it: the server decides.
 */
export function heldAt(rows: readonly HeldThere[], place: PlaceKeys): ReadonlySet<Permission> {
  const lowest = (['customer_id', 'account_id', 'room_id'] as const).findLast(key => place[key])
  const reaches = ({ place: at }: HeldThere) => {
    if (at === null) return true
    if (lowest === undefined) return false
    const key = keyOf[at.object]
    if (place[key]) return place[key] === at.id
    return key === 'customer_id' || (key === 'account_id' && lowest === 'room_id')
  }
  const codes = knownPermissions(
    rows.filter(row => row.in_effect && reaches(row)).flatMap(row => row.permissions),
  )
  return new Set(isPlatform(place) ? codes : withinCustomer(codes))
}

export interface Held {
  /** What the reader holds at a place. */
  at: (place: PlaceKeys) => ReadonlySet<Permission>
  /** What they hold at one customer, account or room at least: where none is named yet. */
  somewhere: () => ReadonlySet<Permission>
  /** Only an admin makes another one. */
  admin: () => boolean
  me: () => string | undefined
  /** Whether it is known; before that nothing is held. */
  ready: () => boolean
}

/** What the reader may do where, so that nothing is offered that would be refused. Tracked where it is asked. */
export function useHeld(): Held {
  const session = useSession()
  const me = () => session.data()?.user?.id
  const somewhere: () => readonly string[] = usePermissions()
  /** Who may not look into memberships is not told where they hold what: then, that they hold it somewhere counts. */
  const told = () => somewhere().includes('memberships:read')
  const rows = useEntity(
    api.users.permissions,
    () => ({ id: me() ?? '', limit: 100 }),
    () => ({ enabled: me() !== undefined && told() }),
  )
  const all = () =>
    told() ? (rows.data()?.data ?? []) : [{ place: null, permissions: somewhere(), in_effect: true }]
  return {
    me,
    ready: () => me() !== undefined && (!told() || rows.data() !== undefined),
    somewhere: () =>
      new Set(
        withinCustomer(
          knownPermissions(all().flatMap(({ in_effect, permissions }) => (in_effect ? permissions : []))),
        ),
      ),
    at: place => heldAt(all(), place),
    admin: () => session.data()?.roles.includes('admin') ?? false,
  }
}

/** Roles that are given on the platform alone. */
export const isPlatformRole = (code: string): boolean => PLATFORM_ROLES.includes(code)
