import type { AccountWith } from '@streamwise/domain'
import { CustomerOf } from '#customers/customer-of.tsx'
import { nameOfCustomer } from '#customers/name.ts'
import { SubscriptionOf } from '#subscriptions/subscription-of.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'

export const accountColumns: readonly Column<AccountWith>[] = [
  {
    id: 'account_name',
    fill: 8,
    header: () => t('column.name'),
    sort: 'account_name',
    cell: account => account.account_name,
    csv: account => account.account_name,
  },
  {
    id: 'subscriber',
    fill: 10,
    header: () => t('column.subscriber'),
    hideBelow: 'sm',
    cell: account => <CustomerOf id={account.subscriber_id} given={account.subscriber} />,
    csv: account => (account.subscriber ? nameOfCustomer(account.subscriber) : account.subscriber_id),
  },
  {
    id: 'subscription',
    fill: 7,
    header: () => t('column.subscription'),
    hideBelow: 'lg',
    cell: account => <SubscriptionOf id={account.subscription_id} given={account.subscription} />,
    csv: account => account.subscription?.name ?? account.subscription_id,
  },
  {
    id: 'status',
    header: () => t('column.status'),
    width: '8rem',
    cell: account => <StatusBadge status={account.status} label={t(`status.${account.status}`)} />,
    csv: account => account.status,
  },
  {
    id: 'created_at',
    header: () => t('column.created'),
    sort: 'created_at',
    hideBelow: 'md',
    cell: account => <Time value={account.created_at} />,
    csv: account => account.created_at,
  },
  {
    id: 'account_key',
    header: () => column('column.key'),
    optional: true,
    cell: account => <code class="font-mono text-sm">{account.account_key}</code>,
    csv: account => account.account_key,
  },
  {
    id: 'tag',
    header: () => column('column.tag'),
    optional: true,
    cell: account => account.tag,
    csv: account => account.tag,
  },
  {
    id: 'code',
    header: () => column('column.code'),
    optional: true,
    cell: account => account.code,
    csv: account => account.code,
  },
  ...entityColumns<AccountWith>(),
]
