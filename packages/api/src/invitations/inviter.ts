import { LEVELS, type Sql, sql } from '@streamwise/db'
import { notUsable, type Permission } from '@streamwise/domain'
import type { Place } from '../core/held.ts'
import type { Reading } from '../core/reading.ts'
import { effectiveAt } from '../memberships/grant.ts'
import { placeOfRow } from '../memberships/place.ts'
import type { MembershipRow } from '../memberships/resource.ts'
import { membershipsOf } from '../users/above.ts'
import type { InvitationRow } from './resource.ts'

/** What whoever sent an invitation may do now. */
export const rightsOfInviter = (invitation: Sql): Reading<MembershipRow[]> =>
  membershipsOf(sql`(SELECT invited_by FROM invitations WHERE id = ${invitation})`)

/**
 * An invitation gives no more than its inviter still could: who lost their rights, or was made inactive, has left no way
 * back. Throws `not_usable`. One that a credential sent stays as it is, as credentials themselves do.
 */
export function requireInviter(row: InvitationRow, rights: readonly MembershipRow[]): void {
  if (row.invited_by === null) return
  const place = placeOfRow(row)
  const given: Permission[] = [...effectiveAt(row, row.role_permissions, place), 'memberships:write']
  const active = rights.filter(({ user }) => user[4] === 'active')
  if (!given.every(code => active.some(right => holdsAt(right, code, place))))
    throw notUsable('The person who invited you can no longer do so. Ask for a new invitation.', {
      invited_by: 'lacks_rights',
    })
}

function holdsAt(right: MembershipRow, code: Permission, place: Place): boolean {
  const level = LEVELS.find(each => right[`${each}_id`] !== null)
  const covers = level === undefined || place[level] === right[`${level}_id`]
  return covers && effectiveAt(right, right.role_permissions, placeOfRow(right)).has(code)
}
