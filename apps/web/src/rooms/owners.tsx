import { api } from '#api/client.ts'
import { nameOfCustomer } from '#customers/name.ts'
import { Reference } from '#ui/data/reference.tsx'

/** The account that a room belongs to. */
export function AccountOf(props: { id: string }) {
  return (
    <Reference
      of={api.accounts.get}
      id={props.id}
      name={account => account.account_name}
      href={`/accounts/${props.id}`}
    />
  )
}

/** The customer above it. */
export function CustomerOf(props: { id: string }) {
  return (
    <Reference of={api.customers.get} id={props.id} name={nameOfCustomer} href={`/customers/${props.id}`} />
  )
}
