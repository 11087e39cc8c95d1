import PackageIcon from 'lucide-solid/icons/package'
import Plus from 'lucide-solid/icons/plus'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { Badge } from '#ui/data/badge.tsx'
import { type Column, DataTable } from '#ui/data/data-table.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePackageActions } from './actions.tsx'
import { Marks } from './marks.tsx'
import { t } from './messages.ts'
import { priceText } from './price-text.ts'
import type { ServicePackage } from './types.ts'

const yesNo = [
  { value: 'true', label: t('filter.yes') },
  { value: 'false', label: t('filter.no') },
]

const columns: Column<ServicePackage>[] = [
  {
    id: 'name',
    header: t('column.name'),
    sort: 'name',
    cell: row => (
      <>
        {row.name}
        <Show when={row.status !== 'active' || row.retired || row.hidden}>
          <span class="block sm:hidden">
            <Marks of={row} />
          </span>
        </Show>
      </>
    ),
  },
  {
    id: 'price',
    header: t('column.price'),
    sort: 'price',
    cell: row => <span class="tabular-nums">{priceText(row)}</span>,
  },
  { id: 'status', header: t('column.status'), hideBelow: 'sm', cell: row => <Marks of={row} /> },
  {
    id: 'features',
    header: t('column.features'),
    align: 'end',
    hideBelow: 'lg',
    cell: row => row.features.length,
  },
  { id: 'providers', header: t('column.providers'), hideBelow: 'md', cell: row => <Providers of={row} /> },
]

/** Everything that is for sale, or was. */
export default function ServicePackages() {
  const can = useCan()
  const filters = useUrlState({
    search: '',
    status: ['', 'active', 'inactive'],
    retired: ['', 'true', 'false'],
    hidden: ['', 'true', 'false'],
    sort: ['-created_at', 'created_at', 'name', '-name', 'price', '-price'],
  })
  const packages = useList(api.servicePackages.list, () => ({ ...filters.input(), total: true }))
  const actions = usePackageActions()
  const create = () => (
    <Show when={can('service_packages:write')}>
      <Link href="/service-packages/new" button="primary" icon={<Plus size={15} />}>
        {t('new')}
      </Link>
    </Show>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        actions={can('service_packages:write') ? create() : undefined}
      />
      <FilterBar
        state={filters}
        search={t('search')}
        selects={[
          {
            name: 'status',
            label: t('column.status'),
            options: [
              { value: 'active', label: t('status.active') },
              { value: 'inactive', label: t('status.inactive') },
            ],
          },
          { name: 'retired', label: t('filter.retired'), options: yesNo },
          { name: 'hidden', label: t('filter.hidden'), options: yesNo },
        ]}
      />
      <DataTable
        label={t('title')}
        list={packages}
        columns={columns}
        href={row => `/service-packages/${row.id}`}
        actions={
          actions.any() ? row => <DropdownMenu groups={actions.menu(row, { withEdit: true })} /> : undefined
        }
        sort={filters.get('sort')}
        onSort={sort => filters.set({ sort })}
        skeletonRows={5}
        empty={
          filters.changed(['sort']) ? (
            <EmptyState title={shared('list.empty.filtered')}>
              {shared('list.empty.filtered.text')}
            </EmptyState>
          ) : (
            <EmptyState title={t('empty')} icon={<PackageIcon size={22} />} action={create()}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
      {actions.dialog()}
    </>
  )
}

/** The default provider and how many more; what keeps the package from being sold where there is none. */
function Providers(props: { of: ServicePackage }) {
  const first = () => props.of.providers.find(provider => provider.default)
  const more = () => props.of.providers.length - 1
  return (
    <Show when={first()} fallback={<Badge tone="warning">{t('mark.no_provider')}</Badge>}>
      {provider => (
        <>
          {provider().provider_name}
          <Show when={more() > 0}>
            <span class="ms-1.5 text-ink-faint">+{more()}</span>
          </Show>
        </>
      )}
    </Show>
  )
}
