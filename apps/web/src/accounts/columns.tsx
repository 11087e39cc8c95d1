import type { AccountWith } from '@streamwise/domain'
import { CustomerOf } from '#customers/customer-of.tsx'
import { SubscriptionOf } from '#subscriptions/subscription-of.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'

export const accountColumns: readonly Column<AccountWith>[] = [
  {
    id: 'account_name',
    header: t('column.name'),
    sort: 'account_name',
    cell: account => account.account_name,
  },
  {
    id: 'subscriber',
    header: t('column.subscriber'),
    hideBelow: 'sm',
    cell: account => <CustomerOf id={account.subscriber_id} given={account.subscriber} />,
  },
  {
    id: 'subscription',
    header: t('column.subscription'),
    hideBelow: 'lg',
    cell: account => <SubscriptionOf id={account.subscription_id} given={account.subscription} />,
  },
  {
    id: 'status',
    header: t('column.status'),
    width: '8rem',
    cell: account => <StatusBadge status={account.status} label={t(`status.${account.status}`)} />,
  },
  {
    id: 'created_at',
    header: t('column.created'),
    sort: 'created_at',
    hideBelow: 'md',
    cell: account => <Time value={account.created_at} />,
  },
]
