import { memberships, type Row, type schema } from '@streamwise/db'
import type { Membership, PermissionsAt } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'
import { effectiveAt, ofRoleAlone } from './grant.ts'
import { PLACE_NAME, placeOfRow, placeShown } from './place.ts'

type Extras = {
  /** id, email, first and last name, status. */
  user: [number, string, string, string, 'active' | 'inactive']
  place_name: string | null
  role_permissions: string[]
  customer_status: string | null
}

/** A membership as it is read: with its user, and what its role allows. */
export type MembershipRow = Row<typeof schema.memberships> & Extras

const EXTRAS = {
  user: 'json((SELECT json_array(u.id, u.email, u.first_name, u.last_name, u.status) FROM users u WHERE u.id = t.user_id))',
  place_name: PLACE_NAME,
  role_permissions: 'json((SELECT x.permissions FROM roles x WHERE x.code = t.role))',
  customer_status: '(SELECT o.status FROM customers o WHERE o.id = t.within_customer_id)',
}

export const membershipResource: Resource<typeof schema.memberships, Extras, Membership> = resource(
  memberships,
  EXTRAS,
  (row, deployment) => {
    const [key, email, first_name, last_name, status] = row.user
    return {
      ...shown(memberships, row, deployment),
      user: { id: deployment.ids.encode('User', key), email, first_name, last_name, status },
      place: placeShown(row, deployment),
    } as Membership // checked by the procedure's output schema
  },
)

/** The same rows as an answer to: what may this person do, and why. */
export const permissionsResource: Resource<typeof schema.memberships, Extras, PermissionsAt> = resource(
  memberships,
  EXTRAS,
  (row, deployment) => {
    const place = placeOfRow(row)
    const all = effectiveAt(row, row.role_permissions, place)
    return {
      object: 'PermissionsAt',
      membership_id: deployment.ids.encode(memberships.object, row.id),
      place: placeShown(row, deployment) as PermissionsAt['place'], // its object is one of the levels'
      role: row.role,
      owner: row.owner,
      of_role: ofRoleAlone(row.role, row.role_permissions, place),
      besides: row.permissions.filter(code => Set.prototype.has.call(all, code)),
      permissions: [...all],
      in_effect:
        row.user[4] === 'active' &&
        (row.customer_status === null || /^(active|suspended)$/.test(row.customer_status)),
    }
  },
)
