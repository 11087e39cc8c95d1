import Users from 'lucide-solid/icons/users'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { t as shared } from '#messages/index.ts'
import { useCan, useClient } from '#session/session.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { nameOfCode } from '#ui/fields/choices.ts'
import { ListPage } from '#ui/list-page.tsx'
import { useUserBulk } from './bulk.ts'
import { t } from './messages.ts'
import { nameOfUser, type User } from './user.ts'

const columns: readonly Column<User>[] = [
  { id: 'name', fill: 9, header: () => t('name'), cell: nameOfUser, csv: nameOfUser },
  {
    id: 'email',
    fill: 14,
    header: () => t('email'),
    sort: 'email',
    hideBelow: 'sm',
    cell: user => user.email,
    csv: user => user.email,
  },
  {
    id: 'status',
    header: () => t('status'),
    width: '7rem',
    cell: user => <StatusBadge status={user.status} label={t(`status.${user.status}`)} />,
    csv: user => user.status,
  },
  {
    id: 'locale',
    fill: 9,
    header: () => t('locale'),
    hideBelow: 'lg',
    cell: user => nameOfCode('language', user.locale),
    csv: user => user.locale,
  },
  {
    id: 'timezone',
    header: () => t('timezone'),
    hideBelow: '2xl',
    cell: user => user.timezone,
    csv: user => user.timezone,
  },
  {
    id: 'created_at',
    header: () => t('created'),
    sort: 'created_at',
    hideBelow: 'md',
    cell: user => <Time value={user.created_at} />,
    csv: user => user.created_at,
  },
  {
    id: 'username',
    header: () => column('column.username'),
    optional: true,
    cell: user => user.username,
    csv: user => user.username,
  },
  {
    id: 'email_verified_at',
    header: () => column('column.email_verified_at'),
    optional: true,
    cell: user => <Time value={user.email_verified_at} as="date" />,
    csv: user => user.email_verified_at,
  },
  ...entityColumns<User>(),
]

/** All people that the reader may see. */
export default function UserList() {
  const can = useCan()
  const bulk = useUserBulk()
  const client = useClient()
  const filters = useUrlState({ search: '', status: '', sort: '-created_at' })
  const users = usePages(
    api.users.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true }) as Parameters<typeof api.users.list.query>[0],
  )
  return (
    <ListPage
      title={client() ? shared('nav.people') : t('title')}
      add={can('users:write') ? { label: t('new'), href: '/users/new' } : undefined}
      filters={filters}
      search={t('search')}
      selects={[
        {
          name: 'status',
          label: t('status'),
          options: (['active', 'inactive'] as const).map(value => ({ value, label: t(`status.${value}`) })),
        },
      ]}
      list={users}
      columns={columns}
      bulk={bulk()}
      href={user => `/users/${user.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <Users size={22} /> }}
    />
  )
}
