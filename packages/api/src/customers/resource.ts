import { customers, type schema } from '@streamwise/db'
import type { Customer } from '@streamwise/domain'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { userResource } from '../users/resource.ts'

export const customerResource: Resource<typeof schema.customers, { owner: number | null }, Customer> =
  relating(
    resource(
      customers,
      { owner: '(SELECT m.user_id FROM memberships m WHERE m.customer_id = t.id AND m.owner = 1)' },
      (row, deployment) =>
        ({
          ...shown(customers, row, deployment),
          owner_id: row.owner === null ? null : deployment.ids.encode('User', row.owner),
        }) as Customer, // checked by the procedure's output schema
    ),
    { owner: { resource: userResource, permission: 'users:read', by: 'owner' } },
  )
