import PackageIcon from 'lucide-solid/icons/package'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { useCan } from '#session/session.ts'
import { Badge } from '#ui/data/badge.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { moneyText } from '#ui/data/money.ts'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { usePackageActions } from './actions.tsx'
import { usePackageBulk } from './bulk.ts'
import { Marks } from './marks.tsx'
import { t } from './messages.ts'
import { priceText } from './price-text.ts'
import type { ServicePackage } from './types.ts'

const yesNo = () => [
  { value: 'true', label: t('filter.yes') },
  { value: 'false', label: t('filter.no') },
]

const columns: Column<ServicePackage>[] = [
  {
    id: 'name',
    header: () => t('column.name'),
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
    csv: row => row.name,
  },
  {
    id: 'price',
    header: () => t('column.price'),
    sort: 'price',
    cell: row => <span class="tabular-nums">{priceText(row)}</span>,
    csv: row => Number(moneyText(row.price, row.currency)),
  },
  {
    id: 'status',
    header: () => t('column.status'),
    hideBelow: 'sm',
    cell: row => <Marks of={row} />,
    csv: row => (row.retired ? 'retired' : row.status),
  },
  {
    id: 'features',
    header: () => t('column.features'),
    align: 'end',
    hideBelow: 'lg',
    cell: row => row.features.length,
    csv: row => row.features.length,
  },
  {
    id: 'providers',
    header: () => t('column.providers'),
    hideBelow: 'md',
    cell: row => <Providers of={row} />,
    csv: row => row.providers.map(provider => provider.provider_name).join('; '),
  },
  {
    id: 'tier',
    header: () => column('column.tier'),
    sort: 'tier',
    align: 'end',
    optional: true,
    cell: row => row.tier,
    csv: row => row.tier,
  },
  {
    id: 'currency',
    header: () => column('column.currency'),
    optional: true,
    cell: row => row.currency,
    csv: row => row.currency,
  },
  {
    id: 'created_at',
    header: () => column('column.created_at'),
    sort: 'created_at',
    optional: true,
    cell: row => <Time value={row.created_at} />,
    csv: row => row.created_at,
  },
  ...entityColumns<ServicePackage>(),
]

/** Everything that is for sale, or was. */
export default function ServicePackages() {
  const bulk = usePackageBulk()
  const can = useCan()
  const filters = useUrlState({
    search: '',
    status: ['', 'active', 'inactive'],
    retired: ['', 'true', 'false'],
    hidden: ['', 'true', 'false'],
    sort: ['-created_at', 'created_at', 'name', '-name', 'price', '-price', 'tier', '-tier'],
  })
  const packages = usePages(api.servicePackages.list, () => ({ ...filters.input(), total: true }))
  const actions = usePackageActions()
  return (
    <>
      <ListPage
        title={t('title')}
        description={t('about')}
        add={can('service_packages:write') ? { label: t('new'), href: '/service-packages/new' } : undefined}
        filters={filters}
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
          { name: 'retired', label: t('filter.retired'), options: yesNo() },
          { name: 'hidden', label: t('filter.hidden'), options: yesNo() },
        ]}
        list={packages}
        columns={columns}
        bulk={bulk()}
        href={row => `/service-packages/${row.id}`}
        actions={row => <DropdownMenu groups={actions.menu(row, { withEdit: true })} />}
        skeletonRows={5}
        empty={{ title: t('empty'), text: t('empty.text'), icon: <PackageIcon size={22} /> }}
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
