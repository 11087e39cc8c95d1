import Video from 'lucide-solid/icons/video'
import { ApiError } from '#api/errors.ts'
import type { List } from '#api/list.ts'
import { Button } from '#ui/button.tsx'
import { type Column, DataTable } from '#ui/data/data-table.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { FilterChip } from '#ui/data/filter-chip.tsx'
import { periodState } from '#ui/data/lately.ts'
import { RelatedList } from '#ui/data/related-list.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { listOf, type Room, rooms } from './rooms.ts'
import { requestId, type Specimen } from './specimen.ts'

const columns: Column<Room>[] = [
  {
    id: 'room_name',
    header: 'Name',
    sort: 'room_name',
    cell: room => room.room_name,
    csv: room => room.room_name,
  },
  {
    id: 'account',
    header: 'Account',
    hideBelow: 'md',
    cell: room => room.account,
    csv: room => room.account,
  },
  { id: 'status', header: 'Status', width: '7rem', cell: room => <StatusBadge status={room.status} /> },
  {
    id: 'participants',
    header: 'Participants',
    align: 'end',
    hideBelow: 'sm',
    cell: room => room.participants,
  },
  {
    id: 'created_at',
    header: 'Created',
    sort: 'created_at',
    hideBelow: 'sm',
    cell: room => <Time value={room.created_at} />,
  },
]
const empty = { title: 'No rooms yet', text: 'A room is a place with a link.', icon: <Video size={22} /> }
const href = (room: Room) => `/rooms/${room.id}`
const selects = [
  {
    name: 'status',
    label: 'Status',
    options: [
      { value: 'active', label: 'Active' },
      { value: 'inactive', label: 'Inactive' },
    ],
  },
]
const bulk = [{ label: 'Deactivate', run: async () => undefined }]
const useFilters = () =>
  useUrlState({
    search: '',
    status: ['', 'active', 'inactive'],
    sort: ['-created_at', 'created_at', 'room_name', '-room_name'],
  })

function Table(props: { list: List<Room>; picked?: boolean }) {
  const filters = useFilters()
  return (
    <DataTable
      label="Rooms"
      list={props.list}
      filtered={filters.changed(['sort'])}
      columns={columns}
      href={href}
      sort={filters.get('sort')}
      onSort={sort => filters.set({ sort })}
      actions={() => <DropdownMenu groups={[[{ label: 'Edit', onSelect: () => undefined }]]} />}
      bulk={props.picked ? bulk : undefined}
      skeletonRows={3}
      empty={
        <EmptyState
          title={empty.title}
          icon={empty.icon}
          action={<Button variant="primary">New room</Button>}
        >
          {empty.text}
        </EmptyState>
      }
    />
  )
}

const failure = new ApiError({
  code: 'internal_error',
  message: 'Something went wrong on our side.',
  requestId,
})

/** Lists, and what narrows them. */
export const tables: readonly Specimen[] = [
  {
    file: 'data/data-table',
    states: {
      Usual: () => <Table list={listOf({ rows: () => rooms, total: () => 312, hasMore: () => true })} />,
      'Rows can be picked': () => <Table picked list={listOf({ rows: () => rooms })} />,
      'On its way': () => <Table list={listOf({ loading: () => true })} />,
      Empty: () => <Table list={listOf({})} />,
      Failed: () => <Table list={listOf({ error: () => failure })} />,
    },
  },
  {
    file: 'data/filter-bar',
    states: {
      Usual: () => {
        const filters = useFilters()
        return <FilterBar state={filters} search="Search rooms" selects={selects} />
      },
      'A period, and filters that few need': () => {
        const filters = useUrlState({ tag: '', ...periodState, period: 'own' })
        return <FilterBar state={filters} period="Created" more={[{ name: 'tag', label: 'Tag' }]} />
      },
    },
  },
  {
    file: 'data/filter-chip',
    states: {
      Usual: () => (
        <FilterChip label="Customer" onRemove={() => undefined}>
          Escola Aurora
        </FilterChip>
      ),
    },
  },
  {
    file: 'data/related-list',
    states: {
      Usual: () => (
        <RelatedList
          label="Rooms"
          list={listOf()}
          columns={columns}
          href={href}
          add={{ label: 'Add room', href: '/rooms/new' }}
          empty={empty}
        />
      ),
      Empty: () => (
        <RelatedList label="Rooms" list={listOf({})} columns={columns} href={href} empty={empty} />
      ),
    },
  },
  {
    file: 'list-page',
    states: {
      Usual: () => {
        const filters = useFilters()
        return (
          <ListPage
            title="Rooms"
            filters={filters}
            search="Search rooms"
            selects={selects}
            list={listOf()}
            columns={columns}
            href={href}
            add={{ label: 'New room', href: '/rooms/new' }}
            empty={empty}
          />
        )
      },
    },
  },
]
