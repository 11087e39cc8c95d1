import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { keysOf } from '#memberships/membership.ts'
import { knownPermissions } from '#permissions/groups.ts'
import { useHeld } from '#permissions/held.ts'
import { useCan } from '#session/session.ts'

/** What somebody may do at one place, and why. */
export type PermissionsAt = Awaited<ReturnType<typeof api.users.permissions.query>>['data'][number]

/** Where somebody has which rights, as the reader may see it. */
export function usePermissionsOf(id: () => string) {
  const can = useCan()
  return useEntity(
    api.users.permissions,
    () => ({ id: id(), limit: 100, sort: 'created_at' as const }),
    () => ({ enabled: can('memberships:read') }),
  )
}

/** How somebody stands to the reader: who may do more is not the reader's to change, and who owns something stays. */
export function useStanding(id: () => string) {
  const held = useHeld()
  const rows = usePermissionsOf(id)
  const all = () => rows.data()?.data ?? []
  return {
    self: () => held.me() === id(),
    /** May do somewhere what the reader may not. */
    above: () =>
      all().some(({ place, permissions, role }) => {
        const mine = held.at(place ? keysOf(place) : {})
        return (
          (role === 'admin' && !held.admin()) || !knownPermissions(permissions).every(code => mine.has(code))
        )
      }),
    owns: () => all().flatMap(({ owner, place }) => (owner && place ? [place] : [])),
    memberships: () => all().length,
  }
}
