import type { Permission } from '@streamwise/domain'
import type { api } from '#api/client.ts'
import { knownPermissions, withinCustomer } from '#permissions/groups.ts'
import { type Held, isPlatform, type PlaceKeys } from '#permissions/held.ts'
import { allowedBy, type Role } from '#roles/role.ts'

export type Membership = Awaited<ReturnType<typeof api.memberships.get.query>>
export type Place = NonNullable<Membership['place']>

const paths = { Customer: 'customers', Account: 'accounts', Room: 'rooms' } as const

/** The page of a place. */
export const hrefOfPlace = ({ object, id }: Pick<Place, 'object' | 'id'>): string => `/${paths[object]}/${id}`

export type NamedPlace = Partial<Record<keyof PlaceKeys, string>>

/** What names a place in an input; nothing is the platform. */
export const keysOf = ({ object, id }: Pick<Place, 'object' | 'id'>): NamedPlace => ({
  [`${object.toLowerCase()}_id`]: id,
})

export const nameOfMember = ({ user }: Pick<Membership, 'user'>): string =>
  `${user.first_name} ${user.last_name}`

/** All that a membership allows where it is, as far as its role can be seen. */
export function allowedTo(
  { role, permissions }: Pick<Membership, 'role' | 'permissions'>,
  find: (code: string) => Role | undefined,
  place: PlaceKeys,
): Permission[] {
  const extra = knownPermissions(permissions)
  return [
    ...new Set([...allowedBy(find(role), place), ...(isPlatform(place) ? extra : withinCustomer(extra))]),
  ]
}

/** Why a membership can't be changed by somebody; `no`: they give no roles there. */
export type Locked = 'self' | 'owner' | 'above' | 'no'

/**
 * Whether somebody may do this to a membership: nobody changes their own, nor takes what they couldn't give, and an owner
 * stays until another one is named.
 */
export function lockOf(
  membership: Membership,
  place: PlaceKeys,
  { held, find }: { held: Held; find: (code: string) => Role | undefined },
  needs: 'memberships:write' | 'memberships:delete' = 'memberships:write',
): Locked | undefined {
  const mine = held.at(place)
  if (!mine.has(needs)) return 'no'
  if (membership.user.id === held.me()) return 'self'
  if (membership.role === 'admin' && !held.admin()) return 'above'
  if (!allowedTo(membership, find, place).every(code => mine.has(code))) return 'above'
  return membership.owner ? 'owner' : undefined
}
