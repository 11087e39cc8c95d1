import Server from 'lucide-solid/icons/server'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { useCan } from '#session/session.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { useProviderActions } from './actions.tsx'
import { ActiveBadge, HealthBadge } from './health-badge.tsx'
import { LoadText } from './load-card.tsx'
import { t } from './messages.ts'
import { type ServiceProvider, useProviderTypes } from './types.ts'

/** Whether a provider serves and takes new meetings, as the list is asked for it. */
const standing = {
  active: { active: true, draining: false },
  draining: { active: true, draining: true },
  inactive: { active: false },
} as const
const healthStates = ['healthy', 'degraded', 'down', 'unknown'] as const

/** All back-ends, and how they are. */
export default function ServiceProviders() {
  const can = useCan()
  const types = useProviderTypes()
  const filters = useUrlState({
    search: '',
    status: ['', 'active', 'draining', 'inactive'],
    provider_type: '',
    health_state: ['', ...healthStates],
    sort: ['-created_at', 'created_at', 'provider_name', '-provider_name'],
  })
  const providers = usePages(
    api.serviceProviders.list,
    () => {
      const { status, ...given } = filters.input()
      return { ...given, ...(status && standing[status]), total: true }
    },
    () => ({ refetchInterval: 30_000 }),
  )
  const actions = useProviderActions()

  const columns: Column<ServiceProvider>[] = [
    {
      id: 'provider_name',
      fill: 10,
      header: t('name'),
      sort: 'provider_name',
      cell: row => row.provider_name,
      csv: row => row.provider_name,
    },
    {
      id: 'type',
      header: t('type'),
      hideBelow: 'xl',
      cell: row => types.nameOf(row.provider_type),
      csv: row => row.provider_type,
    },
    {
      id: 'health',
      header: t('health'),
      cell: row => (
        <span class="inline-flex flex-wrap gap-1">
          <HealthBadge health={row.health} />
          <Show when={!row.active || row.draining}>
            <span class="sm:hidden">
              <ActiveBadge provider={row} />
            </span>
          </Show>
        </span>
      ),
      csv: row => row.health.state,
    },
    {
      id: 'load',
      header: t('load'),
      hideBelow: 'md',
      cell: row => <LoadText load={row.load} />,
      csv: row => row.load.participants,
      csvHeader: column('column.participants'),
    },
    {
      id: 'active',
      header: t('status'),
      hideBelow: 'sm',
      cell: row => <ActiveBadge provider={row} />,
      csv: row => (row.draining ? 'draining' : row.active ? 'active' : 'inactive'),
    },
    {
      id: 'created_at',
      header: t('created'),
      sort: 'created_at',
      hideBelow: 'lg',
      cell: row => <Time value={row.created_at} />,
      csv: row => row.created_at,
    },
    {
      id: 'latency',
      header: t('health.latency'),
      align: 'end',
      optional: true,
      cell: row => row.health.latency_ms !== null && t('health.ms', { n: row.health.latency_ms }),
      csv: row => row.health.latency_ms,
    },
    {
      id: 'version',
      header: t('health.version'),
      optional: true,
      cell: row => row.health.version,
      csv: row => row.health.version,
    },
    {
      id: 'checked_at',
      header: column('column.checked_at'),
      optional: true,
      cell: row => <Time value={row.health.checked_at} />,
      csv: row => row.health.checked_at,
    },
    ...entityColumns<ServiceProvider>(),
  ]

  return (
    <>
      <ListPage
        title={t('title')}
        description={t('about')}
        add={can('service_providers:write') ? { label: t('new'), href: '/service-providers/new' } : undefined}
        filters={filters}
        search={t('search')}
        selects={[
          {
            name: 'health_state',
            label: t('health'),
            options: healthStates.map(value => ({ value, label: t(`health.${value}`) })),
          },
          {
            name: 'status',
            label: t('status'),
            options: [
              { value: 'active', label: t('status.active') },
              { value: 'draining', label: t('draining') },
              { value: 'inactive', label: t('status.inactive') },
            ],
          },
          {
            name: 'provider_type',
            label: t('type'),
            options: types.all().map(type => ({ value: type.provider_type, label: type.name })),
          },
        ]}
        list={providers}
        columns={columns}
        href={row => `/service-providers/${row.id}`}
        actions={
          actions.any() ? row => <DropdownMenu groups={actions.menu(row, { withEdit: true })} /> : undefined
        }
        skeletonRows={4}
        empty={{ title: t('empty'), text: t('empty.text'), icon: <Server size={22} /> }}
      />
      {actions.dialog()}
    </>
  )
}
