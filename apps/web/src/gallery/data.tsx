import Video from 'lucide-solid/icons/video'
import { createSignal } from 'solid-js'
import { ApiError } from '#api/errors.ts'
import type { List } from '#api/list.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { type Column, DataTable } from '#ui/data/data-table.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { formatMoney } from '#ui/data/money.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { Tabs } from '#ui/tabs.tsx'

interface Room {
  id: string
  room_name: string
  account: string
  status: string
  participants: number
  created_at: string
}

const rooms: Room[] = ['Physics 101', 'Staff meeting', 'Biologia – turma B', 'Onboarding', 'Town hall'].map(
  (room_name, at) => ({
    id: `r${at}`,
    room_name,
    account: at % 2 ? 'Blue Ridge Academy' : 'Aurora Matriz',
    status: at === 3 ? 'inactive' : 'active',
    participants: at * 37,
    created_at: new Date(Date.now() - at ** 5 * 3_600_000).toISOString(),
  }),
)

const list = (given: Partial<List<Room>>): List<Room> => ({
  rows: () => [],
  total: () => undefined,
  loading: () => false,
  error: () => undefined,
  reload: () => undefined,
  at: () => undefined,
  hasMore: () => false,
  loadMore: () => undefined,
  loadingMore: () => false,
  stale: () => false,
  parts: () => async () => ({ data: rooms, meta: { next_cursor: null } }),
  ...given,
})

const columns: Column<Room>[] = [
  { id: 'room_name', header: 'Name', sort: 'room_name', cell: room => room.room_name },
  { id: 'account', header: 'Account', hideBelow: 'md', cell: room => room.account },
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

export function Data() {
  const filters = useUrlState({
    search: '',
    status: ['', 'active', 'inactive'],
    sort: ['-created_at', 'created_at', 'room_name', '-room_name'],
  })
  const [tab] = createSignal(columns)
  const empty = (
    <EmptyState
      icon={<Video size={22} />}
      title="No rooms yet"
      action={<Button variant="primary">New room</Button>}
    >
      A room is a place with a link, where meetings happen again and again.
    </EmptyState>
  )
  const table = (given: Partial<List<Room>>) => (
    <DataTable
      label="Rooms"
      list={list(given)}
      filtered={filters.changed(['sort'])}
      columns={tab()}
      href={room => `/rooms/${room.id}`}
      sort={filters.get('sort')}
      onSort={sort => filters.set({ sort })}
      actions={() => <DropdownMenu groups={[[{ label: 'Edit', onSelect: () => undefined }]]} />}
      skeletonRows={3}
      empty={empty}
    />
  )
  return (
    <>
      <FilterBar
        state={filters}
        search="Search rooms"
        selects={[
          {
            name: 'status',
            label: 'Status',
            options: [
              { value: 'active', label: 'Active' },
              { value: 'inactive', label: 'Inactive' },
            ],
          },
        ]}
      />
      {table({ rows: () => rooms, total: () => 312, hasMore: () => true })}
      {table({ loading: () => true })}
      {table({})}
      {table({
        error: () =>
          new ApiError({
            code: 'internal_error',
            message: 'Something went wrong on our side.',
            requestId: 'req_1',
          }),
      })}
      <Tabs
        label="Room"
        tabs={[
          {
            id: 'overview',
            label: 'Overview',
            children: () => (
              <Card title="Attributes">
                <DescriptionList
                  items={[
                    { term: 'Account', value: 'Aurora Matriz' },
                    { term: 'Price', value: formatMoney(129900, 'BRL', 'en'), hint: 'a month' },
                    { term: 'Created', value: <Time value={rooms[2]?.created_at} as="full" /> },
                    { term: 'Description', value: null },
                  ]}
                />
              </Card>
            ),
          },
          { id: 'links', label: 'Links', count: 4, children: () => <Card>Links</Card> },
          {
            id: 'broken',
            label: 'Broken',
            children: () => <ErrorState error={new Error('x')} onRetry={() => undefined} />,
          },
        ]}
      />
    </>
  )
}
