import type { SubscriptionWith } from '@streamwise/domain'
import { CustomerOf } from '#customers/customer-of.tsx'
import { priceText } from '#service-packages/price-text.ts'
import { Badge } from '#ui/data/badge.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'

export const subscriptionColumns: readonly Column<SubscriptionWith>[] = [
  { id: 'name', header: t('column.name'), sort: 'name', cell: subscription => subscription.name },
  {
    id: 'subscriber',
    header: t('column.subscriber'),
    cell: subscription => <CustomerOf id={subscription.subscriber_id} given={subscription.subscriber} />,
  },
  {
    id: 'status',
    header: t('column.status'),
    width: '8rem',
    cell: subscription => (
      <span class="inline-flex flex-wrap gap-1">
        <StatusBadge status={subscription.status} label={t(`status.${subscription.status}`)} />
        {!subscription.is_active && <Badge tone="warning">{t('expired')}</Badge>}
      </span>
    ),
  },
  {
    id: 'price',
    header: t('column.price'),
    hideBelow: 'md',
    cell: subscription => <span class="tabular-nums">{priceText(subscription)}</span>,
  },
  {
    id: 'ends_at',
    header: t('column.ends'),
    sort: 'ends_at',
    hideBelow: 'lg',
    cell: subscription => <Time value={subscription.ends_at} as="date" />,
  },
  {
    id: 'created_at',
    header: t('column.created'),
    sort: 'created_at',
    hideBelow: 'lg',
    cell: subscription => <Time value={subscription.created_at} />,
  },
]
