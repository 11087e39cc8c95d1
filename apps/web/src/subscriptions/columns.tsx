import type { SubscriptionWith } from '@streamwise/domain'
import { CustomerOf } from '#customers/customer-of.tsx'
import { nameOfCustomer } from '#customers/name.ts'
import { priceText } from '#service-packages/price-text.ts'
import { Badge } from '#ui/data/badge.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { moneyText } from '#ui/data/money.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'

export const subscriptionColumns: readonly Column<SubscriptionWith>[] = [
  {
    id: 'name',
    fill: 5,
    header: () => t('column.name'),
    sort: 'name',
    cell: subscription => subscription.name,
    csv: subscription => subscription.name,
  },
  {
    id: 'subscriber',
    fill: 7.5,
    header: () => t('column.subscriber'),
    cell: subscription => <CustomerOf id={subscription.subscriber_id} given={subscription.subscriber} />,
    csv: subscription =>
      subscription.subscriber ? nameOfCustomer(subscription.subscriber) : subscription.subscriber_id,
  },
  {
    id: 'status',
    header: () => t('column.status'),
    cell: subscription => (
      <span class="inline-flex flex-wrap gap-1 sm:flex-nowrap">
        <StatusBadge status={subscription.status} label={t(`status.${subscription.status}`)} />
        {!subscription.is_active && <Badge tone="warning">{t('expired')}</Badge>}
      </span>
    ),
    csv: subscription => subscription.status,
  },
  {
    id: 'price',
    header: () => t('column.price'),
    hideBelow: 'md',
    cell: subscription => <span class="tabular-nums">{priceText(subscription)}</span>,
    csv: subscription => Number(moneyText(subscription.price, subscription.currency)),
  },
  {
    id: 'ends_at',
    header: () => t('column.ends'),
    sort: 'ends_at',
    hideBelow: 'lg',
    cell: subscription => <Time value={subscription.ends_at} as="date" />,
    csv: subscription => subscription.ends_at,
  },
  {
    id: 'created_at',
    header: () => t('column.created'),
    sort: 'created_at',
    hideBelow: 'lg',
    cell: subscription => <Time value={subscription.created_at} />,
    csv: subscription => subscription.created_at,
  },
  {
    id: 'tag',
    header: () => column('column.tag'),
    optional: true,
    cell: subscription => <code class="font-mono text-sm">{subscription.tag}</code>,
    csv: subscription => subscription.tag,
  },
  {
    id: 'currency',
    header: () => column('column.currency'),
    optional: true,
    cell: subscription => subscription.currency,
    csv: subscription => subscription.currency,
  },
  {
    id: 'starts_at',
    header: () => column('column.starts_at'),
    optional: true,
    cell: subscription => <Time value={subscription.starts_at} as="date" />,
    csv: subscription => subscription.starts_at,
  },
  {
    id: 'trial_ends_at',
    header: () => column('column.trial_ends_at'),
    optional: true,
    cell: subscription => <Time value={subscription.trial_ends_at} as="date" />,
    csv: subscription => subscription.trial_ends_at,
  },
  {
    id: 'cancels_at',
    header: () => column('column.cancels_at'),
    optional: true,
    cell: subscription => <Time value={subscription.cancels_at} as="date" />,
    csv: subscription => subscription.cancels_at,
  },
  ...entityColumns<SubscriptionWith>(),
]
