import { sql, subscriptions } from '@streamwise/db'
import { notUsable } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { subscriptionResource } from './resource.ts'

/** Deletes an inactive subscription with its accounts and rooms. */
export async function deleteSubscription(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, subscriptions, id)
  const [row, counts] = await together(
    ctx,
    finding(ctx, subscriptionResource, id),
    rowsOf(sql`SELECT (SELECT count(*) FROM accounts WHERE subscription_id = ${key}),
      (SELECT count(*) FROM rooms WHERE subscription_id = ${key})`),
  )
  if (row.status !== 'inactive')
    throw notUsable(`Only an inactive subscription can be deleted; this one is ${row.status}.`, {
      status: row.status,
    })
  const [accounts = 0, rooms = 0] = (counts[0] ?? []).map(Number)
  await write(writerOf(ctx), [
    remove(ctx.deployment, subscriptions, row, {
      along: { removed: { accounts, rooms } },
      first: [
        sql`DELETE FROM memberships WHERE account_id IN (SELECT id FROM accounts WHERE subscription_id = ${row.id})
          OR room_id IN (SELECT id FROM rooms WHERE subscription_id = ${row.id})`,
        sql`DELETE FROM rooms WHERE subscription_id = ${row.id}`,
        sql`DELETE FROM accounts WHERE subscription_id = ${row.id}`,
      ],
    }),
  ])
  return deleted(ctx, subscriptions, row, { accounts, rooms })
}
