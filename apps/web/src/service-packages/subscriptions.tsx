import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import type { Page } from '#api/procedure.ts'
import { useCan } from '#session/session.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { RelatedList } from '#ui/data/related-list.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'
import type { ServicePackage } from './types.ts'

type Subscription =
  Awaited<ReturnType<typeof api.subscriptions.list.query>> extends Page<infer Row> ? Row : never

const columns: Column<Subscription>[] = [
  { id: 'name', header: t('subscriptions.name'), cell: row => row.name },
  {
    id: 'tag',
    header: t('subscriptions.tag'),
    hideBelow: 'sm',
    cell: row => <code class="font-mono text-sm">{row.tag}</code>,
  },
  { id: 'status', header: t('subscriptions.status'), cell: row => <StatusBadge status={row.status} /> },
  {
    id: 'ends_at',
    header: t('subscriptions.ends'),
    hideBelow: 'sm',
    cell: row => <Time value={row.ends_at} as="date" />,
  },
]

/** Who has subscribed to a package. */
export function PackageSubscriptions(props: { of: ServicePackage }) {
  const can = useCan()
  const list = useList(api.subscriptions.list, () => ({ package_id: props.of.id, total: true }))
  const mayAdd = () =>
    can('subscriptions:write') &&
    props.of.status === 'active' &&
    !props.of.retired &&
    props.of.providers.some(provider => provider.active)
  return (
    <RelatedList
      label={t('subscriptions')}
      list={list}
      columns={columns}
      href={row => `/subscriptions/${row.id}`}
      add={
        mayAdd()
          ? { label: t('subscriptions.add'), href: `/subscriptions/new?package_id=${props.of.id}` }
          : undefined
      }
      empty={{ title: t('subscriptions.empty'), text: t('subscriptions.empty.text') }}
    />
  )
}
