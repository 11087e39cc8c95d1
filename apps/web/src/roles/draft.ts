import type { Permission } from '@streamwise/domain'
import type { Role } from './role.ts'

/** What is chosen in the matrix and not saved yet: the permissions of each role that was touched, by its id. */
export type Draft = Readonly<Record<string, readonly Permission[]>>

/** Whether a role would have a permission. */
export const hasIn = (
  draft: Draft,
  { id, permissions }: Pick<Role, 'id' | 'permissions'>,
  code: Permission,
): boolean => (draft[id] ?? permissions).some(own => own === code)

export interface RoleChange {
  role: Role
  permissions: readonly Permission[]
  added: Permission[]
  taken: Permission[]
}

/** What saving would change, role by role; a role that was brought back to what it was is left out. */
export function changesOf(draft: Draft, roles: readonly Role[]): RoleChange[] {
  return roles.flatMap((role): RoleChange[] => {
    const permissions = draft[role.id]
    if (!permissions) return []
    const before = new Set<string>(role.permissions)
    const after = new Set<string>(permissions)
    const added = permissions.filter(code => !before.has(code))
    // What is stored are permissions of the catalogue, or were once.
    const taken = role.permissions.filter(code => !after.has(code)) as Permission[]
    return added.length + taken.length > 0 ? [{ role, permissions, added, taken }] : []
  })
}
