import { accounts, type schema } from '@streamwise/db'
import type { Account } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'

export const accountResource: Resource<typeof schema.accounts, object, Account> = resource(
  accounts,
  {},
  (row, deployment) => shown(accounts, row, deployment) as Account, // checked by the procedure's output schema
)
