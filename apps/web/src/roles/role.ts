import { isBuiltIn, type Permission } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { knownPermissions, withinCustomer } from '#permissions/groups.ts'
import { type Held, isPlatform, isPlatformRole, type PlaceKeys } from '#permissions/held.ts'
import { useCan } from '#session/session.ts'
import { t } from './messages.ts'

export type Role = Awaited<ReturnType<typeof api.roles.get.query>>

/** What a role is called; one that comes with the platform in the reader's language. */
export const nameOfRole = ({ code, name }: Pick<Role, 'code' | 'name'>): string =>
  isBuiltIn(code) ? t(`role.${code}`) : name

/** What a role is for. */
export const aboutRole = ({ code, description }: Pick<Role, 'code' | 'description'>): string =>
  isBuiltIn(code) ? t(`role.${code}.about`) : description

export interface Roles {
  all: () => readonly Role[]
  /** The name of a role by its code, also of one that the reader may not see. */
  nameOf: (code: string) => string
  find: (code: string) => Role | undefined
  loading: () => boolean
}

/** The roles that the reader may see. An operator has some dozens, so they are read at once. */
export function useRoles(): Roles {
  const can = useCan()
  const list = useEntity(
    api.roles.list,
    () => ({ limit: 100, sort: 'created_at' as const }),
    () => ({ enabled: can('roles:read') }),
  )
  const all = () => list.data()?.data ?? []
  const find = (code: string) => all().find(role => role.code === code)
  return {
    all,
    find,
    nameOf: code => nameOfRole(find(code) ?? { code, name: code.replaceAll('_', ' ') }),
    loading: () => can('roles:read') && list.loading(),
  }
}

/** What a role allows at a place: below the platform nothing that is only the platform's. */
export function allowedBy(role: Pick<Role, 'permissions'> | undefined, place: PlaceKeys): Permission[] {
  const codes = knownPermissions(role?.permissions ?? [])
  return isPlatform(place) ? codes : withinCustomer(codes)
}

/** The roles that somebody can give at a place: those that hold no more than they do themselves. */
export function grantableRoles(
  roles: readonly Role[],
  place: PlaceKeys,
  held: Pick<Held, 'at' | 'admin'>,
): Role[] {
  const mine = held.at(place)
  return roles.filter(role => {
    if (isPlatformRole(role.code) && !isPlatform(place)) return false
    if (role.code === 'admin' && !held.admin()) return false
    const allowed = allowedBy(role, place)
    return allowed.length > 0 && allowed.every(code => mine.has(code))
  })
}
