import { join, raw, roles, type Scope, type Sql, type schema, sql } from '@streamwise/db'
import {
  isBuiltIn,
  PERMISSION_CODES,
  PERMISSIONS,
  ROLE_CODES,
  ROLES,
  type Role,
  worksBelowPlatform,
} from '@streamwise/domain'
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
  visibleRoles,
)

const listed = (codes: readonly string[]): Sql =>
  join(
    codes.map(code => sql`${code}`),
    ', ',
  )

const builtInBelow = ROLE_CODES.filter(code => worksBelowPlatform(ROLES[code]))
const ofPlatform = PERMISSION_CODES.filter(code => PERMISSIONS[code].platform)

/**
 * Roles belong to no customer. Whoever acts below the platform sees those that one can give there: the ones without any
 * permission of the platform. How the operator's own staff is divided is not theirs to see.
 */
function visibleRoles(scope: Scope): Sql {
  if (scope.platform) return raw('1')
  return sql`(CASE WHEN t.built_in THEN t.code IN (${listed(builtInBelow)})
    ELSE NOT EXISTS (SELECT 1 FROM json_each(t.permissions) p WHERE p.value IN (${listed(ofPlatform)})) END)`
}
