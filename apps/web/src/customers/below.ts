import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'

const kinds = ['subscriptions', 'accounts', 'rooms'] as const
export type Kind = (typeof kinds)[number]

/** What a customer has, as far as the reader may see it: read together, at once, so that counts are there first. */
export function useBelow(customer: () => string) {
  const can = useCan()
  const page = { limit: 20, total: true }
  const lists = {
    subscriptions: useList(
      api.subscriptions.list,
      () => ({ subscriber_id: customer(), ...page }),
      () => ({ enabled: can('subscriptions:read') }),
    ),
    accounts: useList(
      api.accounts.list,
      () => ({ subscriber_id: customer(), ...page }),
      () => ({ enabled: can('accounts:read') }),
    ),
    rooms: useList(
      api.rooms.list,
      () => ({ customer_id: customer(), ...page }),
      () => ({ enabled: can('rooms:read') }),
    ),
  }
  return {
    lists,
    kinds: () => kinds.filter(kind => can(`${kind}:read`)),
    counts: () => ({
      subscriptions: lists.subscriptions.total(),
      accounts: lists.accounts.total(),
      rooms: lists.rooms.total(),
    }),
  }
}
export type BelowCustomer = ReturnType<typeof useBelow>
