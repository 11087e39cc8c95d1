import { customers, sql } from '@streamwise/db'
import { notUsable } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { customerResource } from './resource.ts'

/** Deletes a terminated customer with everything below it; users stay, they may belong elsewhere too. */
export async function deleteCustomer(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, customers, id)
  const [row, counts] = await together(
    ctx,
    finding(ctx, customerResource, id),
    rowsOf(sql`SELECT (SELECT count(*) FROM subscriptions WHERE subscriber_id = ${key}),
      (SELECT count(*) FROM accounts WHERE subscriber_id = ${key}), (SELECT count(*) FROM rooms WHERE customer_id = ${key}),
      (SELECT count(*) FROM api_credentials WHERE customer_id = ${key})`),
  )
  if (row.status !== 'terminated')
    throw notUsable(`Only a terminated customer can be deleted; this one is ${row.status}.`, {
      status: row.status,
    })
  const [subscriptions = 0, accounts = 0, rooms = 0, api_credentials = 0] = (counts[0] ?? []).map(Number)
  const removed = { subscriptions, accounts, rooms, api_credentials }
  await write(writerOf(ctx), [
    remove(ctx.deployment, customers, row, {
      along: { removed },
      first: [
        sql`DELETE FROM memberships WHERE customer_id = ${row.id}
          OR account_id IN (SELECT id FROM accounts WHERE subscriber_id = ${row.id})
          OR room_id IN (SELECT id FROM rooms WHERE customer_id = ${row.id})`,
        sql`DELETE FROM rooms WHERE customer_id = ${row.id}`,
        sql`DELETE FROM accounts WHERE subscriber_id = ${row.id}`,
        sql`DELETE FROM subscriptions WHERE subscriber_id = ${row.id}`,
        sql`DELETE FROM api_credentials WHERE customer_id = ${row.id}`,
      ],
    }),
  ])
  return deleted(ctx, customers, row, removed)
}
