import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { type PlaceKeys, useHeld } from '#permissions/held.ts'
import { allowedBy, useRoles } from '#roles/role.ts'
import { useSession } from '#session/session.ts'
import type { Question } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { type Membership, nameOfMember } from './membership.ts'
import { t } from './messages.ts'

/**
 * Asks whether a member should own their customer or account; nothing where that can't be: for who owns it, for inactive
 * people, and where the reader may not decide it.
 */
export function useOwnerQuestion(): (
  membership: Membership,
  place: PlaceKeys,
  /** The reader is the owner. */
  owns: boolean,
) => Question | undefined {
  const held = useHeld()
  const roles = useRoles()
  const session = useSession()
  const touches = [api.customers, api.accounts, api.memberships, api.users, api.auditEntries]
  const ofCustomer = useAction(api.customers.transferOwnership, { touches })
  const ofAccount = useAction(api.accounts.setOwner, { touches })

  return (membership, place, owns) => {
    const { user, place: at, owner } = membership
    if (!at || at.object === 'Room' || owner || user.status !== 'active') return undefined
    const mine = held.at(place)
    const ofCustomers = at.object === 'Customer'
    const holds = (role: string) => allowedBy(roles.find(role), place).every(code => mine.has(code))
    const may = ofCustomers
      ? mine.has('customers:write') && (owns || session.data()?.platform === true) && holds('customer_owner')
      : mine.has('accounts:write') && mine.has('memberships:write') && holds('account_manager')
    if (!may) return undefined
    const name = nameOfMember(membership)
    return {
      title: t('owner.title', { name, place: at.name }),
      description: t(`owner.text.${at.object}`),
      confirm: t('owner.make'),
      run: async () => {
        await (ofCustomers ? ofCustomer : ofAccount).run({ id: at.id, user_id: user.id })
        toast.success(t('did.owner', { name, place: at.name }))
      },
    }
  }
}
