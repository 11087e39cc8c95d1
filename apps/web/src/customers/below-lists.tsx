import Briefcase from 'lucide-solid/icons/briefcase'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import Video from 'lucide-solid/icons/video'
import { Match, Switch } from 'solid-js'
import { useAccountBulk } from '#accounts/bulk.ts'
import { accountColumns } from '#accounts/columns.tsx'
import { accountRoomColumns } from '#accounts/room-columns.tsx'
import { useRoomBulk } from '#rooms/bulk.ts'
import { useSubscriptionBulk } from '#subscriptions/bulk.ts'
import { subscriptionColumns } from '#subscriptions/columns.tsx'
import { RelatedList } from '#ui/data/related-list.tsx'
import type { BelowCustomer, Kind } from './below.ts'
import { t } from './messages.ts'

const icons = { subscriptions: ReceiptText, accounts: Briefcase, rooms: Video }
const notSubscriber = (column: { id: string }) => column.id !== 'subscriber'

/** One of the lists of what a customer has, with the way to add to it. */
export default function BelowList(props: { kind: Kind; below: BelowCustomer }) {
  const bulk = { subscriptions: useSubscriptionBulk(), accounts: useAccountBulk(), rooms: useRoomBulk() }
  const common = (kind: Kind) => ({
    label: t(`${kind}.label`),
    all: props.below.all(kind),
    href: ({ id }: { id: string }) => `/${kind}/${id}`,
    add: props.below.add(kind),
    empty: {
      title: t(`${kind}.empty`),
      text: t(`${kind}.empty.text`),
      icon: icons[kind]({ size: 22 }),
    },
  })
  return (
    <Switch>
      <Match when={props.kind === 'subscriptions'}>
        <RelatedList
          {...common('subscriptions')}
          list={props.below.lists.subscriptions}
          columns={subscriptionColumns.filter(notSubscriber)}
          bulk={bulk.subscriptions()}
        />
      </Match>
      <Match when={props.kind === 'accounts'}>
        <RelatedList
          {...common('accounts')}
          list={props.below.lists.accounts}
          columns={accountColumns.filter(notSubscriber)}
          bulk={bulk.accounts()}
        />
      </Match>
      <Match when={props.kind === 'rooms'}>
        <RelatedList
          {...common('rooms')}
          list={props.below.lists.rooms}
          columns={accountRoomColumns}
          bulk={bulk.rooms()}
        />
      </Match>
    </Switch>
  )
}
