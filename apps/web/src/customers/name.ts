import type { Customer } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { words } from '#ui/data/status.ts'
import type { Choice } from '#ui/fields/combobox.tsx'

type Named = Pick<Customer, 'company_name' | 'first_name' | 'last_name'>

/** How people call a customer. The domain's own `customerName` would bring all its schemas along to every list. */
export const nameOfCustomer = (customer: Named): string =>
  customer.company_name ?? `${customer.first_name} ${customer.last_name}`

const choiceOf = (customer: Customer): Choice => ({
  value: customer.id,
  label: nameOfCustomer(customer),
  detail: customer.status === 'active' ? customer.email : `${customer.email} · ${words(customer.status)}`,
})

/** For a field that chooses a customer. */
export const customerChoices = {
  search: async (text: string) =>
    (await api.customers.list.query({ search: text || undefined, limit: 20 })).data.map(choiceOf),
  find: async (id: string) => choiceOf(await api.customers.get.query({ id })),
}
