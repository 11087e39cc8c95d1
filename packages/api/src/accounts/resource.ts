import { accounts, type schema } from '@streamwise/db'
import type { Account } from '@streamwise/domain'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'
import { subscriptionResource } from '../subscriptions/resource.ts'
import { userResource } from '../users/resource.ts'

/** Who owns an account: its own owner, else its customer's. */
const OWNER = `coalesce((SELECT m.user_id FROM memberships m WHERE m.account_id = t.id AND m.owner = 1),
  (SELECT m.user_id FROM memberships m WHERE m.customer_id = t.subscriber_id AND m.owner = 1))`

export const accountResource: Resource<typeof schema.accounts, { owner: number | null }, Account> = relating(
  resource(
    accounts,
    { owner: OWNER },
    (row, deployment) =>
      ({
        ...shown(accounts, row, deployment),
        owner_id: row.owner === null ? null : deployment.ids.encode('User', row.owner),
      }) as Account, // checked by the procedure's output schema
  ),
  {
    subscriber: { resource: customerResource, permission: 'customers:read' },
    subscription: { resource: subscriptionResource, permission: 'subscriptions:read' },
    owner: { resource: userResource, permission: 'users:read', by: 'owner' },
  },
)
