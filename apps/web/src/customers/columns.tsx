import type { Customer } from '@streamwise/domain'
import { Badge } from '#ui/data/badge.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { t } from './messages.ts'
import { nameOfCustomer } from './name.ts'

export const customerColumns: readonly Column<Customer>[] = [
  {
    id: 'name',
    fill: 11,
    header: () => t('column.name'),
    sort: 'name',
    cell: nameOfCustomer,
    csv: nameOfCustomer,
  },
  {
    id: 'email',
    fill: 14,
    header: () => t('column.email'),
    sort: 'email',
    hideBelow: 'md',
    cell: customer => customer.email,
    csv: customer => customer.email,
  },
  {
    id: 'status',
    header: () => t('column.status'),
    cell: customer => (
      <span class="inline-flex flex-wrap gap-1 sm:flex-nowrap">
        <StatusBadge status={customer.status} label={t(`status.${customer.status}`)} />
        {customer.delinquent && <Badge tone="warning">{t('delinquent')}</Badge>}
      </span>
    ),
    csv: customer => customer.status,
  },
  {
    id: 'country',
    fill: 6,
    header: () => t('column.country'),
    hideBelow: 'lg',
    cell: customer =>
      customer.country ? nameOfCode('region', customer.country) : <span class="text-ink-faint">—</span>,
    csv: customer => customer.country,
  },
  {
    id: 'created_at',
    header: () => t('column.created'),
    sort: 'created_at',
    hideBelow: 'sm',
    cell: customer => <Time value={customer.created_at} />,
    csv: customer => customer.created_at,
  },
  {
    id: 'customer_type',
    header: () => t('filter.type'),
    optional: true,
    cell: customer => t(`type.${customer.customer_type}`),
    csv: customer => customer.customer_type,
  },
  {
    id: 'delinquent',
    header: () => t('delinquent'),
    optional: true,
    cell: customer => t(`filter.delinquent.${customer.delinquent}`),
    csv: customer => String(customer.delinquent),
  },
  {
    id: 'customer_key',
    header: () => column('column.key'),
    optional: true,
    cell: customer => <code class="font-mono text-sm">{customer.customer_key}</code>,
    csv: customer => customer.customer_key,
  },
  {
    id: 'external_id',
    header: () => column('column.external_id'),
    optional: true,
    cell: customer => customer.external_id,
    csv: customer => customer.external_id,
  },
  {
    id: 'subdomain',
    header: () => column('column.subdomain'),
    optional: true,
    cell: customer => customer.subdomain,
    csv: customer => customer.subdomain,
  },
  {
    id: 'currency',
    header: () => column('column.currency'),
    optional: true,
    cell: customer => customer.currency,
    csv: customer => customer.currency,
  },
  ...entityColumns<Customer>(),
]
