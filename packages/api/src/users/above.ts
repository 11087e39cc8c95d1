import { manyOf, manySql, raw, type Sql, sql } from '@streamwise/db'
import type { Context } from '../core/context.ts'
import type { Reading } from '../core/reading.ts'
import { requireAbove } from '../memberships/grant.ts'
import { placeOfRow } from '../memberships/place.ts'
import { type MembershipRow, membershipResource } from '../memberships/resource.ts'

const MOST = 1_000

/** All memberships of a user, wherever they are. */
export const membershipsOf = (user: Sql): Reading<MembershipRow[]> => ({
  sql: manySql(membershipResource, [sql`t.user_id = ${user}`], raw('t.id'), MOST),
  read: answer => {
    const rows = manyOf(membershipResource, answer)
    return rows
  },
})

/**
 * Refuses whatever would put somebody's sign-in into the caller's hands, or end it, where that person may do more than
 * the caller: changing their address, their status, deleting them.
 */
export function requireAboveUser(ctx: Pick<Context, 'principal'>, rows: readonly MembershipRow[]): void {
  for (const row of rows) requireAbove(ctx, row, row.role_permissions, placeOfRow(row))
}
