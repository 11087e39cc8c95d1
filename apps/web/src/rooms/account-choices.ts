import type { Account } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { queryClient } from '#api/query-client.ts'
import { nameOfCustomer } from '#customers/name.ts'
import type { Choice } from '#ui/fields/combobox.tsx'

/** An account with the customer it belongs to, which tells namesakes apart; with its key where that can't be read. */
async function choiceOf(account: Account): Promise<Choice> {
  const id = account.subscriber_id
  const customer = await queryClient
    .fetchQuery({
      queryKey: [...api.customers.get.path, { id }],
      queryFn: () => api.customers.get.query({ id }),
    })
    .catch(() => undefined)
  const owner = customer ? nameOfCustomer(customer) : account.account_key
  return {
    value: account.id,
    label: account.account_name,
    detail: account.status === 'active' ? owner : `${owner} · ${account.status}`,
  }
}

/** For a field that chooses an account. */
export const accountChoices = {
  search: async (text: string): Promise<Choice[]> => {
    const page = await api.accounts.list.query({ search: text || undefined, limit: 20 })
    return Promise.all(page.data.map(choiceOf))
  },
  find: async (id: string): Promise<Choice> => choiceOf(await api.accounts.get.query({ id })),
}
