import { inScope, memberships, type Scope, type Sql, type schema, sql, users } from '@streamwise/db'
import type { User } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'

export const userResource: Resource<typeof schema.users, object, User> = resource(
  users,
  {},
  (row, deployment) => shown(users, row, deployment) as User, // checked by the procedure's output schema
  visibleUsers,
)

/** A user is seen by whoever sees a place where the user is a member. */
function visibleUsers(scope: Scope): Sql {
  if (scope.platform) return sql`1`
  return sql`t.id IN (SELECT m.user_id FROM memberships m WHERE ${inScope(scope, memberships, 'm')})`
}
