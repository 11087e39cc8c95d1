import { apiCredentials, type schema } from '@streamwise/db'
import type { ApiCredential } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'

export const apiCredentialResource: Resource<typeof schema.apiCredentials, object, ApiCredential> = resource(
  apiCredentials,
  {},
  (row, deployment) => shown(apiCredentials, row, deployment) as ApiCredential, // checked by the procedure's output schema
)
