import { accounts, type schema } from '@streamwise/db'
import type { Account } from '@streamwise/domain'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'
import { subscriptionResource } from '../subscriptions/resource.ts'

export const accountResource: Resource<typeof schema.accounts, object, Account> = relating(
  resource(
    accounts,
    {},
    (row, deployment) => shown(accounts, row, deployment) as Account, // checked by the procedure's output schema
  ),
  {
    subscriber: { resource: customerResource, permission: 'customers:read' },
    subscription: { resource: subscriptionResource, permission: 'subscriptions:read' },
  },
)
