import { api } from '#api/client.ts'
import { Reference } from '#ui/data/reference.tsx'
import { nameOfCustomer } from './name.ts'

/** The customer that something belongs to. */
export function CustomerOf(props: { id: string }) {
  return (
    <Reference of={api.customers.get} id={props.id} name={nameOfCustomer} href={`/customers/${props.id}`} />
  )
}
