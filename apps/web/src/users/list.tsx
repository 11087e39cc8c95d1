import Users from 'lucide-solid/icons/users'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { nameOfCode } from '#ui/fields/choices.ts'
import { ListPage } from '#ui/list-page.tsx'
import { t } from './messages.ts'
import { nameOfUser, type User } from './user.ts'

const columns: readonly Column<User>[] = [
  { id: 'name', header: t('name'), cell: user => nameOfUser(user) },
  {
    id: 'email',
    header: t('email'),
    sort: 'email',
    cell: user => <span class="break-all">{user.email}</span>,
  },
  {
    id: 'status',
    header: t('status'),
    width: '7rem',
    cell: user => <StatusBadge status={user.status} label={t(`status.${user.status}`)} />,
  },
  {
    id: 'locale',
    header: t('locale'),
    hideBelow: 'lg',
    cell: user => nameOfCode('language', user.locale),
  },
  { id: 'timezone', header: t('timezone'), hideBelow: 'lg', cell: user => user.timezone },
  {
    id: 'created_at',
    header: t('created'),
    sort: 'created_at',
    hideBelow: 'md',
    cell: user => <Time value={user.created_at} />,
  },
]

/** All people that the reader may see. */
export default function UserList() {
  const can = useCan()
  const filters = useUrlState({ search: '', status: '', sort: '-created_at' })
  const users = useList(
    api.users.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true }) as Parameters<typeof api.users.list.query>[0],
  )
  return (
    <ListPage
      title={t('title')}
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
      href={user => `/users/${user.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <Users size={22} /> }}
    />
  )
}
