import { api } from '#api/client.ts'
import { Reference } from '#ui/data/reference.tsx'

/** The account that something belongs to. */
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
