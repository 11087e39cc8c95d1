import { accounts, sql } from '@streamwise/db'
import { inUse, notUsable } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { giveBack } from '../core/quota.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { allowance, requireAllowance } from './allowed.ts'
import { accountResource } from './resource.ts'

/** Deletes an inactive account without rooms, with its memberships, and gives its place in `max_accounts` back. */
export async function deleteAccount(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, accounts, id)
  const [row, [counts], allowed] = await together(
    ctx,
    finding(ctx, accountResource, id),
    rowsOf(sql`SELECT (SELECT count(*) FROM rooms WHERE account_id = ${key}),
      (SELECT count(*) FROM memberships WHERE account_id = ${key}),
      (SELECT count(*) FROM invitations WHERE account_id = ${key})`),
    allowance('allow_delete_account', sql`(SELECT subscription_id FROM accounts WHERE id = ${key})`),
  )
  const [rooms = 0, memberships = 0, invitations = 0] = (counts ?? []).map(Number)
  requireAllowance(ctx, 'allow_delete_account', allowed)
  if (row.status !== 'inactive')
    throw notUsable(`Only an inactive account can be deleted; this one is ${row.status}.`, {
      status: row.status,
    })
  if (rooms)
    throw inUse(
      `This account still has ${rooms === 1 ? 'a room' : `${rooms} rooms`}. Delete first what is in it.`,
      { rooms },
    )
  const removed = { memberships, invitations }
  await write(writerOf(ctx), [
    giveBack(sql`(SELECT subscription_id FROM accounts WHERE id = ${row.id})`, 'max_accounts'),
    remove(ctx.deployment, accounts, row, {
      first: [sql`DELETE FROM memberships WHERE account_id = ${row.id}`],
      along: { removed },
    }),
  ])
  return deleted(ctx, accounts, row, removed)
}
