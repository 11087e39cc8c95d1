import type { AccountWith, RoomWith } from '@streamwise/domain'
import Briefcase from 'lucide-solid/icons/briefcase'
import Video from 'lucide-solid/icons/video'
import { Show } from 'solid-js'
import { useAccountBulk } from '#accounts/bulk.ts'
import { accountColumns } from '#accounts/columns.tsx'
import { accountRoomColumns } from '#accounts/room-columns.tsx'
import type { List } from '#api/list.ts'
import { useRoomBulk } from '#rooms/bulk.ts'
import type { Addition } from '#ui/add-link.tsx'
import { RelatedList } from '#ui/data/related-list.tsx'
import { t } from './messages.ts'

export interface BelowListsProps {
  kind: 'accounts' | 'rooms'
  accounts: List<AccountWith>
  rooms: List<RoomWith>
  /** The subscription that they are below. */
  of: string
  /** The way to another account. */
  add: Addition | undefined
}

const above = new Set(['subscriber', 'subscription'])

/** The accounts of a subscription, or all of their rooms. */
export default function BelowLists(props: BelowListsProps) {
  const bulk = { accounts: useAccountBulk(), rooms: useRoomBulk() }
  return (
    <Show
      when={props.kind === 'accounts'}
      fallback={
        <RelatedList
          label={t('rooms.label')}
          list={props.rooms}
          columns={accountRoomColumns}
          bulk={bulk.rooms()}
          all={`/rooms?subscription_id=${props.of}`}
          href={room => `/rooms/${room.id}`}
          empty={{ title: t('rooms.empty'), text: t('rooms.empty.text'), icon: <Video size={22} /> }}
        />
      }
    >
      <RelatedList
        label={t('accounts.label')}
        list={props.accounts}
        columns={accountColumns.filter(({ id }) => !above.has(id))}
        bulk={bulk.accounts()}
        all={`/accounts?subscription_id=${props.of}`}
        href={account => `/accounts/${account.id}`}
        add={props.add}
        empty={{ title: t('accounts.empty'), text: t('accounts.empty.text'), icon: <Briefcase size={22} /> }}
      />
    </Show>
  )
}
