import ReceiptText from 'lucide-solid/icons/receipt-text'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { useCan } from '#session/session.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { withQuery } from '#ui/data/with-query.ts'
import { ListPage } from '#ui/list-page.tsx'
import { useSubscriptionBulk } from './bulk.ts'
import { subscriptionColumns } from './columns.tsx'
import { t } from './messages.ts'

type Input = Parameters<typeof api.subscriptions.list.query>[0]

const brought = ['subscriber_id', 'package_id'] as const
const statuses = ['active', 'inactive', 'canceled', 'suspended', 'terminated'] as const

/** All subscriptions that the reader may see. */
export default function Subscriptions() {
  const bulk = useSubscriptionBulk()
  const can = useCan()
  const filters = useUrlState({
    search: '',
    status: '',
    is_active: '',
    subscriber_id: '',
    package_id: '',
    sort: '-created_at',
  })
  const newHref = () => {
    const { subscriber_id, package_id } = filters.input()
    return withQuery('/subscriptions/new', { subscriber_id, package_id })
  }
  const subscriptions = usePages(
    api.subscriptions.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true, include: ['subscriber'] }) as Input,
  )
  return (
    <ListPage
      title={t('title')}
      add={can('subscriptions:write') ? { label: t('new'), href: newHref() } : undefined}
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
      brought={brought}
      list={subscriptions}
      columns={subscriptionColumns}
      bulk={bulk()}
      href={subscription => `/subscriptions/${subscription.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <ReceiptText size={22} /> }}
    >
      <BroughtFilters filters={filters} names={brought} />
    </ListPage>
  )
}
