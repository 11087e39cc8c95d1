import type { Customer } from '@streamwise/domain'
import { Badge } from '#ui/data/badge.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { t } from './messages.ts'
import { nameOfCustomer } from './name.ts'

export const customerColumns: readonly Column<Customer>[] = [
  { id: 'name', header: t('column.name'), sort: 'name', cell: nameOfCustomer },
  {
    id: 'email',
    header: t('column.email'),
    sort: 'email',
    hideBelow: 'md',
    cell: customer => <span class="break-all">{customer.email}</span>,
  },
  {
    id: 'status',
    header: t('column.status'),
    width: '12rem',
    cell: customer => (
      <span class="inline-flex flex-wrap gap-1">
        <StatusBadge status={customer.status} label={t(`status.${customer.status}`)} />
        {customer.delinquent && <Badge tone="warning">{t('delinquent')}</Badge>}
      </span>
    ),
  },
  {
    id: 'country',
    header: t('column.country'),
    hideBelow: 'lg',
    cell: customer =>
      customer.country ? nameOfCode('region', customer.country) : <span class="text-ink-faint">—</span>,
  },
  {
    id: 'created_at',
    header: t('column.created'),
    sort: 'created_at',
    hideBelow: 'sm',
    cell: customer => <Time value={customer.created_at} />,
  },
]
