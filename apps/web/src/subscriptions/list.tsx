import ReceiptText from 'lucide-solid/icons/receipt-text'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { useCan } from '#session/session.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { useSubscriptionBulk } from './bulk.ts'
import { subscriptionColumns } from './columns.tsx'
import { t } from './messages.ts'

type Input = Parameters<typeof api.subscriptions.list.query>[0]

const statuses = ['active', 'inactive', 'canceled', 'suspended', 'terminated'] as const

/** All subscriptions that the reader may see. */
export default function Subscriptions() {
  const bulk = useSubscriptionBulk()
  const can = useCan()
  const filters = useUrlState({ search: '', status: '', is_active: '', sort: '-created_at' })
  const subscriptions = usePages(
    api.subscriptions.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true, include: ['subscriber'] }) as Input,
  )
  return (
    <ListPage
      title={t('title')}
      add={can('subscriptions:write') ? { label: t('new'), href: '/subscriptions/new' } : undefined}
      filters={filters}
      search={t('search')}
      selects={[
        {
          name: 'status',
          label: t('column.status'),
          options: statuses.map(value => ({ value, label: t(`status.${value}`) })),
        },
        {
          name: 'is_active',
          label: t('filter.running'),
          options: [
            { value: 'true', label: t('filter.running.true') },
            { value: 'false', label: t('filter.running.false') },
          ],
        },
      ]}
      list={subscriptions}
      columns={subscriptionColumns}
      bulk={bulk()}
      href={subscription => `/subscriptions/${subscription.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <ReceiptText size={22} /> }}
    />
  )
}
