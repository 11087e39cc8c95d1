import type { Customer } from '@streamwise/domain'
import Video from 'lucide-solid/icons/video'
import { Match, Switch } from 'solid-js'
import { accountColumns } from '#accounts/columns.tsx'
import { accountRoomColumns } from '#accounts/room-columns.tsx'
import { useCan, useSession } from '#session/session.ts'
import { subscriptionColumns } from '#subscriptions/columns.tsx'
import { RelatedList } from '#ui/data/related-list.tsx'
import type { BelowCustomer, Kind } from './below.ts'
import { t } from './messages.ts'

const without = (id: string) => (column: { id: string }) => column.id !== id

/** One of the lists of what a customer has, with the way to add to it. */
export function BelowList(props: { kind: Kind; below: BelowCustomer; customer: Customer }) {
  const can = useCan()
  const session = useSession()
  const onlySubscription = () => {
    const rows = props.below.lists.subscriptions.rows()
    return rows.length === 1 ? rows[0]?.id : undefined
  }
  const onlyAccount = () => {
    const rows = props.below.lists.accounts.rows()
    return rows.length === 1 ? rows[0]?.id : undefined
  }
  const words = (kind: Kind) => ({
    label: t(`${kind}.label`),
    empty: { title: t(`${kind}.empty`), text: t(`${kind}.empty.text`), icon: <Video size={22} /> },
  })
  const add = (kind: Kind, may: boolean, params: Record<string, string | undefined>) => {
    const given = Object.entries(params).flatMap(([key, value]) => (value ? [[key, value]] : []))
    return may ? { label: t(`${kind}.add`), href: `/${kind}/new?${new URLSearchParams(given)}` } : undefined
  }
  return (
    <Switch>
      <Match when={props.kind === 'subscriptions'}>
        <RelatedList
          {...words('subscriptions')}
          list={props.below.lists.subscriptions}
          columns={subscriptionColumns.filter(without('subscriber'))}
          href={subscription => `/subscriptions/${subscription.id}`}
          add={add('subscriptions', can('subscriptions:write') && session.data()?.platform === true, {
            subscriber_id: props.customer.id,
          })}
        />
      </Match>
      <Match when={props.kind === 'accounts'}>
        <RelatedList
          {...words('accounts')}
          list={props.below.lists.accounts}
          columns={accountColumns.filter(without('subscriber'))}
          href={account => `/accounts/${account.id}`}
          add={add('accounts', can('accounts:write'), {
            subscriber_id: props.customer.id,
            subscription_id: onlySubscription(),
          })}
        />
      </Match>
      <Match when={props.kind === 'rooms'}>
        <RelatedList
          {...words('rooms')}
          list={props.below.lists.rooms}
          columns={accountRoomColumns}
          href={room => `/rooms/${room.id}`}
          add={add('rooms', can('rooms:write'), {
            customer_id: props.customer.id,
            account_id: onlyAccount(),
          })}
        />
      </Match>
    </Switch>
  )
}
