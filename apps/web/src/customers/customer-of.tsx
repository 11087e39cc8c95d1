import type { Customer } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { Reference } from '#ui/data/reference.tsx'
import { nameOfCustomer } from './name.ts'

/** The customer that something belongs to; `given` where it came along. */
export function CustomerOf(props: { id: string; given?: Customer | null | undefined }) {
  return (
    <Reference
      of={api.customers.get}
      id={props.id}
      given={props.given}
      name={nameOfCustomer}
      href={`/customers/${props.id}`}
    />
  )
}
