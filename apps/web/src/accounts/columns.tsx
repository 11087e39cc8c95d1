import type { Account } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { nameOfCustomer } from '#customers/name.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { Reference } from '#ui/data/reference.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'

export const accountColumns: readonly Column<Account>[] = [
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
    cell: account => (
      <Reference
        of={api.customers.get}
        id={account.subscriber_id}
        name={nameOfCustomer}
        href={`/customers/${account.subscriber_id}`}
      />
    ),
  },
  {
    id: 'subscription',
    header: t('column.subscription'),
    hideBelow: 'lg',
    cell: account => (
      <Reference
        of={api.subscriptions.get}
        id={account.subscription_id}
        name={subscription => subscription.name}
        href={`/subscriptions/${account.subscription_id}`}
      />
    ),
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
