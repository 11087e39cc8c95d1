import { apiCredentials, type schema } from '@streamwise/db'
import type { ApiCredential } from '@streamwise/domain'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'

export const apiCredentialResource: Resource<typeof schema.apiCredentials, object, ApiCredential> = relating(
  resource(apiCredentials, {}, (row, deployment) => {
    // What has passed works no more: nobody needs to know of it.
    const lives = row.previous_expires_at !== null && row.previous_expires_at > deployment.now()
    const told = { ...row, previous_expires_at: lives ? row.previous_expires_at : null }
    return shown(apiCredentials, told, deployment) as ApiCredential // checked by the procedure's output schema
  }),
  { customer: { resource: customerResource, permission: 'customers:read' } },
)
