import type { Subscription } from '@streamwise/domain'
import { api } from '#api/client.ts'
import type { Query } from '#api/procedure.ts'
import { queryClient } from '#api/query-client.ts'
import { nameOfCustomer } from '#customers/name.ts'
import type { ServicePackage } from '#service-packages/types.ts'
import type { Choice } from '#ui/fields/combobox.tsx'
import { t } from './messages.ts'

/** One entity by its id, from what was read already where that is fresh; nothing where the reader may not see it. */
async function named<Data>(query: Query<{ id: string }, Data>, id: string): Promise<Data | undefined> {
  const queryKey = [...query.path, { id }]
  return queryClient.fetchQuery({ queryKey, queryFn: () => query.query({ id }) }).catch(() => undefined)
}

async function choiceOf(subscription: Subscription): Promise<Choice> {
  const [customer, sold] = await Promise.all([
    named(api.customers.get, subscription.subscriber_id),
    named(api.servicePackages.get, subscription.package_id),
  ])
  const details = [
    sold && sold.name !== subscription.name ? sold.name : undefined,
    subscription.status === 'active' ? undefined : t(`status.${subscription.status}`),
  ]
  return {
    value: subscription.id,
    label: customer ? `${nameOfCustomer(customer)} – ${subscription.name}` : subscription.name,
    detail: [...details, subscription.tag].filter(Boolean).join(' · '),
  }
}

/** Subscriptions of customers whose name matches: people look for a contract by whose it is. */
async function ofCustomers(search: string): Promise<Subscription[]> {
  const customers = await api.customers.list.query({ search, limit: 5 }).catch(() => ({ data: [] }))
  const pages = await Promise.all(
    customers.data.map(({ id }) => api.subscriptions.list.query({ subscriber_id: id, limit: 10 })),
  )
  return pages.flatMap(page => page.data)
}

/** For a field that chooses a subscription, by its own name or its customer's; of one customer alone where said. */
export function subscriptionChoices(subscriber_id?: string) {
  return {
    search: async (text: string): Promise<Choice[]> => {
      const [own, customers] = await Promise.all([
        api.subscriptions.list.query({ search: text || undefined, subscriber_id, limit: 20 }),
        text && !subscriber_id ? ofCustomers(text) : [],
      ])
      const found = new Map([...own.data, ...customers].map(one => [one.id, one]))
      return Promise.all([...found.values()].map(choiceOf))
    },
    find: async (id: string): Promise<Choice> => choiceOf(await api.subscriptions.get.query({ id })),
  }
}

const sold = { status: 'active', retired: false, sort: 'name' } as const

/** For a field that chooses what to subscribe to: packages that take new subscriptions. */
export const packageChoices = (words: { noProvider: string; terms: (sold: ServicePackage) => string }) => {
  const choice = (sold: ServicePackage): Choice => ({
    value: sold.id,
    label: sold.name,
    detail: sold.providers.some(provider => provider.active) ? words.terms(sold) : words.noProvider,
  })
  return {
    search: async (text: string) => {
      const page = await api.servicePackages.list.query({ ...sold, search: text || undefined, limit: 20 })
      return page.data.map(choice)
    },
    find: async (id: string) => choice(await api.servicePackages.get.query({ id })),
    /** The one package that can be subscribed to, where there is just one to choose. */
    only: async () => {
      const { data } = await api.servicePackages.list.query({ ...sold, limit: 2 })
      const [only, another] = data.filter(({ providers }) => providers.some(provider => provider.active))
      return only && !another ? choice(only) : undefined
    },
  }
}
