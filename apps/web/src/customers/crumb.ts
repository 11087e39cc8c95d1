import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import type { Crumb } from '#ui/page-header.tsx'
import { nameOfCustomer } from './name.ts'

/** The breadcrumb of the customer that something belongs to, once it is known and where the reader may see it. */
export function useCustomerCrumb(id: () => string): () => readonly Crumb[] {
  const can = useCan()
  const customer = useEntity(
    api.customers.get,
    () => ({ id: id() }),
    () => ({ enabled: can('customers:read') }),
  )
  return () => {
    const known = customer.data()
    return known ? [{ label: nameOfCustomer(known), href: `/customers/${known.id}` }] : []
  }
}
