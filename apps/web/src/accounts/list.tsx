import Briefcase from 'lucide-solid/icons/briefcase'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { useCan } from '#session/session.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { withQuery } from '#ui/data/with-query.ts'
import { ListPage } from '#ui/list-page.tsx'
import { useAccountBulk } from './bulk.ts'
import { accountColumns } from './columns.tsx'
import { t } from './messages.ts'

type Input = Parameters<typeof api.accounts.list.query>[0]

const brought = ['subscriber_id', 'subscription_id'] as const
const statuses = ['active', 'inactive', 'suspended'] as const

/** All accounts that the reader may see. */
export default function Accounts() {
  const bulk = useAccountBulk()
  const can = useCan()
  const filters = useUrlState({
    search: '',
    status: '',
    tag: '',
    code: '',
    subscriber_id: '',
    subscription_id: '',
    sort: '-created_at',
  })
  const newHref = () => {
    const { subscriber_id, subscription_id } = filters.input()
    return withQuery('/accounts/new', { subscriber_id, subscription_id })
  }
  const accounts = usePages(
    api.accounts.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true, include: ['subscriber', 'subscription'] }) as Input,
  )
  return (
    <ListPage
      title={t('title')}
      add={can('accounts:write') ? { label: t('new'), href: newHref() } : undefined}
      filters={filters}
      search={t('search')}
      selects={[
        {
          name: 'status',
          label: t('column.status'),
          options: statuses.map(value => ({ value, label: t(`status.${value}`) })),
        },
      ]}
      more={[
        { name: 'tag', label: t('field.tag') },
        { name: 'code', label: t('field.code') },
      ]}
      brought={brought}
      list={accounts}
      columns={accountColumns}
      bulk={bulk()}
      href={account => `/accounts/${account.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <Briefcase size={22} /> }}
    >
      <BroughtFilters filters={filters} names={brought} />
    </ListPage>
  )
}
