import Plus from 'lucide-solid/icons/plus'
import ReceiptText from 'lucide-solid/icons/receipt-text'
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
import { subscriptionColumns } from './columns.tsx'
import { t } from './messages.ts'

type Input = Parameters<typeof api.subscriptions.list.query>[0]

const statuses = ['active', 'inactive', 'canceled', 'suspended', 'terminated'] as const

/** All subscriptions that the reader may see. */
export default function Subscriptions() {
  const can = useCan()
  const filters = useUrlState({ search: '', status: '', is_active: '', sort: '-created_at' })
  const subscriptions = useList(
    api.subscriptions.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true }) as Input,
  )
  const create = () => (
    <Show when={can('subscriptions:write')}>
      <Link href="/subscriptions/new" button="primary" icon={<Plus size={15} />}>
        {t('new')}
      </Link>
    </Show>
  )
  return (
    <>
      <PageHeader title={t('title')} actions={can('subscriptions:write') ? create() : undefined} />
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
            name: 'is_active',
            label: t('filter.running'),
            options: [
              { value: 'true', label: t('filter.running.true') },
              { value: 'false', label: t('filter.running.false') },
            ],
          },
        ]}
      />
      <DataTable
        label={t('title')}
        list={subscriptions}
        columns={subscriptionColumns}
        href={subscription => `/subscriptions/${subscription.id}`}
        sort={filters.get('sort')}
        onSort={sort => filters.set({ sort })}
        empty={
          filters.changed(['sort']) ? (
            <EmptyState title={shared('list.empty.filtered')}>
              {shared('list.empty.filtered.text')}
            </EmptyState>
          ) : (
            <EmptyState title={t('empty.title')} icon={<ReceiptText size={22} />} action={create()}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  )
}
