import Video from 'lucide-solid/icons/video'
import { Show } from 'solid-js'
import { AccountOf } from '#accounts/account-of.tsx'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { BroughtFilters } from '#below/chips.tsx'
import { CustomerOf } from '#customers/customer-of.tsx'
import { useCan } from '#session/session.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'

const columns: readonly Column<Room>[] = [
  { id: 'room_name', header: t('name'), sort: 'room_name', cell: room => room.room_name },
  {
    id: 'account',
    header: t('account'),
    hideBelow: 'sm',
    cell: room => <AccountOf id={room.account_id} given={room.account} />,
  },
  {
    id: 'customer',
    header: t('customer'),
    hideBelow: 'lg',
    cell: room => <CustomerOf id={room.customer_id} given={room.customer} />,
  },
  { id: 'status', header: t('status'), width: '7rem', cell: room => <StatusBadge status={room.status} /> },
  {
    id: 'access',
    header: t('access'),
    hideBelow: 'md',
    width: '8rem',
    cell: room => (
      <Show when={room.is_public} fallback={<span class="text-ink-faint">{t('private')}</span>}>
        {t('public')}
      </Show>
    ),
  },
  {
    id: 'created_at',
    header: t('created'),
    sort: 'created_at',
    hideBelow: 'md',
    width: '9rem',
    cell: room => <Time value={room.created_at} />,
  },
]

const brought = ['account_id', 'customer_id', 'subscription_id'] as const
const statuses = ['active', 'inactive'] as const

/** All rooms that the reader may see. */
export default function Rooms() {
  const can = useCan()
  const filters = useUrlState({
    search: '',
    status: '',
    is_public: '',
    account_id: '',
    customer_id: '',
    subscription_id: '',
    sort: '-created_at',
  })
  const rooms = useList(
    api.rooms.list,
    // The server checks what stands in the URL.
    () =>
      ({ ...filters.input(), total: true, include: ['customer', 'account'] }) as Parameters<
        typeof api.rooms.list.query
      >[0],
  )
  const newHref = () =>
    filters.get('account_id') ? `/rooms/new?account_id=${filters.get('account_id')}` : '/rooms/new'
  return (
    <ListPage
      title={t('rooms')}
      add={can('rooms:write') ? { label: t('new'), href: newHref() } : undefined}
      filters={filters}
      search={t('search')}
      selects={[
        {
          name: 'status',
          label: t('filter.status'),
          options: statuses.map(value => ({ value, label: t(`status.${value}`) })),
        },
        {
          name: 'is_public',
          label: t('filter.public'),
          options: [
            { value: 'true', label: t('public') },
            { value: 'false', label: t('private') },
          ],
        },
      ]}
      brought={brought}
      list={rooms}
      columns={columns}
      href={room => `/rooms/${room.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <Video size={22} /> }}
    >
      <BroughtFilters filters={filters} names={brought} />
    </ListPage>
  )
}
