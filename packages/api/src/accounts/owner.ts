import { accounts, insertSql, manyOf, manySql, memberships, raw, sql, users } from '@streamwise/db'
import {
  type Account,
  type AccountOwner,
  DomainError,
  invalidInput,
  newUuid,
  permissionsOf,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { holds, requireHeld } from '../core/held.ts'
import { finding, keyOfReference, numberOf, type Reading, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { effectiveAt, requireAbove } from '../memberships/grant.ts'
import { type MembershipRow, membershipResource } from '../memberships/resource.ts'
import { userResource } from '../users/resource.ts'
import { accountResource } from './resource.ts'

/** What an account's owner is on it, and so what whoever names one must be allowed. */
const ROLE = 'account_manager'

/**
 * Makes a member of an account, or of its customer, its one owner. Whoever owned it stays an account manager, and whoever
 * may do more at the account than one keeps their role. Throws `forbidden` for who neither owns it nor gives roles there.
 */
export async function setAccountOwner(ctx: Context, input: z.infer<typeof AccountOwner>): Promise<Account> {
  const { deployment } = ctx
  const account = keyOfReference(ctx, accounts, input.id)
  const [row, user, places, [before]] = await together(
    ctx,
    finding(ctx, accountResource, input.id),
    finding(ctx, userResource, input.user_id, { field: 'user_id' }),
    numberOf(sql`SELECT count(*) FROM memberships m JOIN accounts a ON a.id = ${account}
      WHERE m.user_id = ${keyOfReference(ctx, users, input.user_id)}
        AND (m.account_id = a.id OR m.customer_id = a.subscriber_id)`),
    membershipAt(ctx, input),
  )
  expectVersion(row, input.version)
  const place = { customer: row.subscriber_id, account: row.id, room: null }
  if (row.owner !== ctx.principal.user?.id && !holds(ctx.principal, 'memberships:write', place))
    throw new DomainError('forbidden', 'Only the owner, and who may give roles here, names another owner.')
  requireHeld(ctx, permissionsOf(ROLE), place, 'user_id')
  if (!places)
    throw invalidInput({ user_id: ['The owner must be a member of the account or of its customer.'] })
  if (user.status !== 'active') throw invalidInput({ user_id: ['This user is inactive.'] })

  const had = before && effectiveAt(before, before.role_permissions, place)
  const keeps = had ? permissionsOf(ROLE).isSubsetOf(had) : false
  if (before && !keeps) requireAbove(ctx, before, before.role_permissions, place)

  const now = deployment.now()
  const named = (key: number | null) => ({ owner_id: key && deployment.ids.encode(users.object, key) })
  const membership = insertSql(memberships, {
    uuid: newUuid(),
    created_at: now,
    updated_at: now,
    user_id: user.id,
    account_id: row.id,
    role: before && keeps ? before.role : ROLE,
    permissions: [],
    owner: true,
  })
  return save(ctx, accountResource, row.uuid, [
    update(deployment, accounts, row, {}, { before: named(row.owner), after: named(user.id) }),
    also(
      sql`UPDATE memberships SET owner = 0, updated_at = ${now}, version = version + 1
        WHERE account_id = ${row.id} AND owner = 1`,
      sql`${membership} ON CONFLICT (user_id, coalesce(customer_id, 0), coalesce(account_id, 0), coalesce(room_id, 0))
        DO UPDATE SET owner = 1, role = excluded.role, updated_at = excluded.updated_at, version = version + 1`,
    ),
  ])
}

/** What the one who is named is at the account already. */
const membershipAt = (
  ctx: Context,
  { id, user_id }: z.infer<typeof AccountOwner>,
): Reading<MembershipRow[]> => ({
  sql: manySql(
    membershipResource,
    [
      sql`t.account_id = ${keyOfReference(ctx, accounts, id)}`,
      sql`t.user_id = ${keyOfReference(ctx, users, user_id)}`,
    ],
    raw('t.id'),
    1,
  ),
  read: answer => {
    const rows = manyOf(membershipResource, answer)
    return rows
  },
})
