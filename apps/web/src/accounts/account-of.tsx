import type { Account } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { Reference } from '#ui/data/reference.tsx'

/** The account that something belongs to; `given` where it came along. */
export function AccountOf(props: { id: string; given?: Account | null | undefined }) {
  return (
    <Reference
      of={api.accounts.get}
      id={props.id}
      given={props.given}
      name={account => account.account_name}
      href={`/accounts/${props.id}`}
    />
  )
}
