import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan, useSession } from '#session/session.ts'
import { withQuery } from '#ui/data/with-query.ts'
import { t } from './messages.ts'

const kinds = ['subscriptions', 'accounts', 'rooms'] as const
export type Kind = (typeof kinds)[number]

/** What a customer has, as far as the reader may see it: read together, at once, so that counts are there first. */
export function useBelow(customer: () => string) {
  const can = useCan()
  const session = useSession()
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
  const counts = () => ({
    subscriptions: lists.subscriptions.total(),
    accounts: lists.accounts.total(),
    rooms: lists.rooms.total(),
  })
  /** What the form of a new one is opened with: where there is one choice alone, that one. */
  const chosen = (): Record<Kind, Record<string, string | undefined>> => ({
    subscriptions: { subscriber_id: customer() },
    accounts: { subscriber_id: customer(), subscription_id: onlyOne(lists.subscriptions.rows()) },
    rooms: { account_id: onlyOne(lists.accounts.rows()) },
  })
  /** The way to add one; only the platform subscribes customers. */
  const add = (kind: Kind) => {
    if (!can(`${kind}:write`)) return undefined
    if (kind === 'subscriptions' && session.data()?.platform !== true) return undefined
    return { label: t(`${kind}.add`), href: withQuery(`/${kind}/new`, chosen()[kind]) }
  }
  return {
    lists,
    kinds: () => kinds.filter(kind => can(`${kind}:read`)),
    counts,
    add,
    /** The page of all of a kind, narrowed to the customer. */
    all: (kind: Kind) =>
      withQuery(`/${kind}`, { [kind === 'rooms' ? 'customer_id' : 'subscriber_id']: customer() }),
    /** All that the reader can make here. */
    additions: () => kinds.flatMap(kind => add(kind) ?? []),
    /** What is missing first, on the way to a meeting. */
    next: () => {
      const kind = kinds.find(one => counts()[one] === 0)
      const action = kind && add(kind)
      return action && { title: t(`${kind}.empty`), text: t(`${kind}.empty.text`), action }
    },
  }
}
export type BelowCustomer = ReturnType<typeof useBelow>

const onlyOne = (rows: readonly { id: string }[]) => (rows.length === 1 ? rows[0]?.id : undefined)
