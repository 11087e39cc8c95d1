import Video from 'lucide-solid/icons/video'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { useCan } from '#session/session.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { withQuery } from '#ui/data/with-query.ts'
import { ListPage } from '#ui/list-page.tsx'
import { useRoomBulk } from './bulk.ts'
import { roomColumns } from './columns.tsx'
import { t } from './messages.ts'

const brought = ['account_id', 'customer_id', 'subscription_id'] as const
const statuses = ['active', 'inactive'] as const

/** All rooms that the reader may see. */
export default function Rooms() {
  const can = useCan()
  const bulk = useRoomBulk()
  const filters = useUrlState({
    search: '',
    status: '',
    is_public: '',
    account_id: '',
    customer_id: '',
    subscription_id: '',
    sort: '-created_at',
  })
  const rooms = usePages(
    api.rooms.list,
    // The server checks what stands in the URL.
    () =>
      ({ ...filters.input(), total: true, include: ['customer', 'account'] }) as Parameters<
        typeof api.rooms.list.query
      >[0],
  )
  const newHref = () => withQuery('/rooms/new', { account_id: filters.get('account_id') })
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
      columns={roomColumns}
      bulk={bulk()}
      href={room => `/rooms/${room.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <Video size={22} /> }}
    >
      <BroughtFilters filters={filters} names={brought} />
    </ListPage>
  )
}
