import Briefcase from 'lucide-solid/icons/briefcase'
import Plus from 'lucide-solid/icons/plus'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { accountColumns } from './columns.tsx'
import { t } from './messages.ts'

type Input = Parameters<typeof api.accounts.list.query>[0]

const statuses = ['active', 'inactive', 'suspended'] as const

/** All accounts that the reader may see. */
export default function Accounts() {
  const can = useCan()
  const filters = useUrlState({ search: '', status: '', sort: '-created_at' })
  const accounts = useList(
    api.accounts.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true }) as Input,
  )
  const create = () => (
    <Show when={can('accounts:write')}>
      <Link href="/accounts/new" button="primary" icon={<Plus size={15} />}>
        {t('new')}
      </Link>
    </Show>
  )
  return (
    <>
      <PageHeader title={t('title')} actions={can('accounts:write') ? create() : undefined} />
      <FilterBar
        state={filters}
        search={t('search')}
        selects={[
          {
            name: 'status',
            label: t('column.status'),
            options: statuses.map(value => ({ value, label: t(`status.${value}`) })),
          },
        ]}
      />
      <DataTable
        label={t('title')}
        list={accounts}
        columns={accountColumns}
        href={account => `/accounts/${account.id}`}
        sort={filters.get('sort')}
        onSort={sort => filters.set({ sort })}
        empty={
          filters.changed(['sort']) ? (
            <EmptyState title={shared('list.empty.filtered')}>
              {shared('list.empty.filtered.text')}
            </EmptyState>
          ) : (
            <EmptyState title={t('empty.title')} icon={<Briefcase size={22} />} action={create()}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  )
}
