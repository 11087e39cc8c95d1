import { roles, type schema } from '@streamwise/db'
import { isBuiltIn, ROLES, type Role } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'

/** What built-in roles allow is in the code, their column is empty. */
export const roleResource: Resource<typeof schema.roles, object, Role> = resource(
  roles,
  {},
  (row, deployment) =>
    ({
      ...shown(roles, row, deployment),
      ...(isBuiltIn(row.code) ? { permissions: ROLES[row.code] } : {}),
    }) as Role, // checked by the procedure's output schema
)
