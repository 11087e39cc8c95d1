import Building from 'lucide-solid/icons/building'
import Plus from 'lucide-solid/icons/plus'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { t as shared } from '#messages/index.ts'
import { useCan, useSession } from '#session/session.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { customerColumns } from './columns.tsx'
import { t } from './messages.ts'

type Input = Parameters<typeof api.customers.list.query>[0]

const statuses = ['active', 'inactive', 'suspended', 'terminated'] as const
const types = ['business', 'personal'] as const

/** All customers that the reader may see. */
export default function Customers() {
  const can = useCan()
  const session = useSession()
  const filters = useUrlState({
    search: '',
    status: '',
    customer_type: '',
    delinquent: '',
    sort: '-created_at',
  })
  const customers = useList(
    api.customers.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true }) as Input,
  )
  const mayCreate = () => can('customers:write') && session.data()?.platform === true
  const create = () => (
    <Show when={mayCreate()}>
      <Link href="/customers/new" button="primary" icon={<Plus size={15} />}>
        {t('new')}
      </Link>
    </Show>
  )
  return (
    <>
      <PageHeader title={t('title')} actions={mayCreate() ? create() : undefined} />
      <FilterBar
        state={filters}
        search={t('search')}
        selects={[
          {
            name: 'status',
            label: t('column.status'),
            options: statuses.map(value => ({ value, label: t(`status.${value}`) })),
          },
          {
            name: 'customer_type',
            label: t('filter.type'),
            options: types.map(value => ({ value, label: t(`type.${value}`) })),
          },
          {
            name: 'delinquent',
            label: t('filter.delinquent'),
            options: [
              { value: 'true', label: t('filter.delinquent.true') },
              { value: 'false', label: t('filter.delinquent.false') },
            ],
          },
        ]}
      />
      <DataTable
        label={t('title')}
        list={customers}
        columns={customerColumns}
        href={customer => `/customers/${customer.id}`}
        sort={filters.get('sort')}
        onSort={sort => filters.set({ sort })}
        empty={
          filters.changed(['sort']) ? (
            <EmptyState title={shared('list.empty.filtered')}>
              {shared('list.empty.filtered.text')}
            </EmptyState>
          ) : (
            <EmptyState title={t('empty.title')} icon={<Building size={22} />} action={create()}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  )
}
