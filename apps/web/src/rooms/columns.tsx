import { Show } from 'solid-js'
import { AccountOf } from '#accounts/account-of.tsx'
import { CustomerOf } from '#customers/customer-of.tsx'
import { nameOfCustomer } from '#customers/name.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** What the list of rooms shows. */
export const roomColumns: readonly Column<Room>[] = [
  {
    id: 'room_name',
    fill: 9,
    header: () => t('name'),
    sort: 'room_name',
    cell: room => room.room_name,
    csv: room => room.room_name,
  },
  {
    id: 'account',
    fill: 7,
    header: () => t('account'),
    hideBelow: 'sm',
    cell: room => <AccountOf id={room.account_id} given={room.account} />,
    csv: room => room.account?.account_name ?? room.account_id,
  },
  {
    id: 'customer',
    fill: 10,
    header: () => t('customer'),
    hideBelow: 'lg',
    cell: room => <CustomerOf id={room.customer_id} given={room.customer} />,
    csv: room => (room.customer ? nameOfCustomer(room.customer) : room.customer_id),
  },
  {
    id: 'status',
    header: () => t('status'),
    width: '7rem',
    cell: room => <StatusBadge status={room.status} label={t(`status.${room.status}`)} />,
    csv: room => room.status,
  },
  {
    id: 'access',
    header: () => t('access'),
    hideBelow: 'md',
    width: '8rem',
    cell: room => (
      <Show when={room.is_public} fallback={<span class="text-ink-faint">{t('private')}</span>}>
        {t('public')}
      </Show>
    ),
    csv: room => (room.is_public ? 'public' : 'private'),
  },
  {
    id: 'created_at',
    header: () => t('created'),
    sort: 'created_at',
    hideBelow: 'md',
    width: '9rem',
    cell: room => <Time value={room.created_at} />,
    csv: room => room.created_at,
  },
  {
    id: 'url',
    header: () => column('column.url'),
    optional: true,
    cell: room => <span class="break-all">{room.url}</span>,
    csv: room => new URL(room.url, location.origin).href,
  },
  ...entityColumns<Room>(),
]
