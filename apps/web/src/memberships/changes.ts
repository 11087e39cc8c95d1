import type { Permission } from '@streamwise/domain'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { t as shared } from '#messages/index.ts'
import { knownPermissions } from '#permissions/groups.ts'
import { useRoles } from '#roles/role.ts'
import { toast } from '#ui/overlays/toast.tsx'
import { keysOf, type Membership, nameOfMember } from './membership.ts'
import { t } from './messages.ts'

interface Grant {
  role: string
  permissions: Permission[]
}

/** Giving, changing and taking away roles: each is done at once, said, and can be undone. */
export function useMembershipChanges() {
  const roles = useRoles()
  const touches = [api.memberships, api.users, api.roles, api.auditEntries]
  const create = useAction(api.memberships.create, { touches })
  const update = useAction(api.memberships.update, { touches })
  const remove = useAction(api.memberships.delete, { touches })

  const placeOf = ({ place }: Membership) => place?.name ?? t('platform')
  const undo = (back: () => Promise<unknown>) => ({
    label: shared('action.undo'),
    onSelect: () => void back().catch(toast.error),
  })
  const grantOf = ({ role, permissions }: Membership): Grant => ({
    role,
    permissions: knownPermissions(permissions),
  })

  return {
    /** `where` names the place; nothing named is the platform. */
    add: async (where: Parameters<typeof create.run>[0]): Promise<Membership> => {
      const made = await create.run(where)
      toast.success(
        t('did.add', { name: nameOfMember(made), role: roles.nameOf(made.role), place: placeOf(made) }),
        undo(() => remove.run({ id: made.id })),
      )
      return made
    },
    change: async (membership: Membership, grant: Grant): Promise<Membership> => {
      const { id, version } = membership
      const saved = await update.run({ id, version, ...grant })
      toast.success(
        t('did.change', {
          name: nameOfMember(saved),
          role: roles.nameOf(saved.role),
          place: placeOf(saved),
        }),
        undo(() => update.run({ id, version: saved.version, ...grantOf(membership) })),
      )
      return saved
    },
    remove: async (membership: Membership): Promise<void> => {
      await remove.run({ id: membership.id })
      const { user, place } = membership
      toast.success(
        t('did.remove', { name: nameOfMember(membership), place: placeOf(membership) }),
        undo(() => create.run({ user_id: user.id, ...(place ? keysOf(place) : {}), ...grantOf(membership) })),
      )
    },
  }
}
