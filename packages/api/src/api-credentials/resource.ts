import { apiCredentials, type schema } from '@streamwise/db'
import type { ApiCredential } from '@streamwise/domain'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'

export const apiCredentialResource: Resource<typeof schema.apiCredentials, object, ApiCredential> = relating(
  resource(
    apiCredentials,
    {},
    (row, deployment) => shown(apiCredentials, row, deployment) as ApiCredential, // checked by the procedure's output schema
  ),
  { customer: { resource: customerResource, permission: 'customers:read' } },
)
