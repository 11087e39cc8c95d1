import { COUNTRIES } from '@streamwise/domain'
import Building from 'lucide-solid/icons/building'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { useCan, useSession } from '#session/session.ts'
import { periodState, within } from '#ui/data/lately.ts'
import { now } from '#ui/data/now.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { countryOptions, currencyOptions } from '#ui/fields/choices.ts'
import { ListPage } from '#ui/list-page.tsx'
import { useCustomerBulk } from './bulk.ts'
import { customerColumns } from './columns.tsx'
import { t } from './messages.ts'

type Input = Parameters<typeof api.customers.list.query>[0]

const statuses = ['active', 'inactive', 'suspended', 'terminated'] as const
const types = ['business', 'personal'] as const

/** All customers that the reader may see. */
export default function Customers() {
  const bulk = useCustomerBulk()
  const can = useCan()
  const session = useSession()
  const filters = useUrlState({
    search: '',
    status: '',
    customer_type: '',
    delinquent: '',
    country: '',
    currency: '',
    ...periodState,
    sort: '-created_at',
  })
  const input = () => {
    const { period, from, until, ...given } = filters.input()
    const { since, until: before } = within({ period, from, until }, now().getTime(), timeZone())
    // The server checks what stands in the URL.
    return { ...given, created_since: since, created_until: before, total: true } as Input
  }
  const customers = usePages(api.customers.list, input)
  const mayCreate = () => can('customers:write') && session.data()?.platform === true
  return (
    <ListPage
      title={t('title')}
      add={mayCreate() ? { label: t('new'), href: '/customers/new' } : undefined}
      filters={filters}
      search={t('search')}
      selects={[
        {
          name: 'status',
          label: t('column.status'),
          options: statuses.map(value => ({ value, label: t(`status.${value}`) })),
        },
        {
          name: 'customer_type',
          label: t('filter.type'),
          options: types.map(value => ({ value, label: t(`type.${value}`) })),
        },
        {
          name: 'delinquent',
          label: t('filter.delinquent'),
          options: [
            { value: 'true', label: t('filter.delinquent.true') },
            { value: 'false', label: t('filter.delinquent.false') },
          ],
        },
      ]}
      period={t('column.created')}
      more={[
        {
          name: 'country',
          label: t('field.country'),
          get options() {
            return countryOptions(COUNTRIES)
          },
        },
        {
          name: 'currency',
          label: t('field.currency'),
          get options() {
            return currencyOptions()
          },
        },
      ]}
      list={customers}
      columns={customerColumns}
      bulk={bulk()}
      href={customer => `/customers/${customer.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <Building size={22} /> }}
    />
  )
}
