import { type Sql, sql, subscriptions } from '@streamwise/db'
import { notUsable } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { endLater, runningIn } from '../meetings/end.ts'
import { deleteRecordings } from '../recordings/leave.ts'
import { subscriptionResource } from './resource.ts'

/**
 * Deletes an inactive subscription with its accounts and rooms, and gives back what it took from the package's stock.
 * Meetings that still run are ended afterwards.
 */
export async function deleteSubscription(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, subscriptions, id)
  const [row, counts, running] = await together(
    ctx,
    finding(ctx, subscriptionResource, id),
    rowsOf(belowSql(key)),
    runningIn(sql`r.subscription_id = ${key}`),
  )
  if (row.status !== 'inactive')
    throw notUsable(`Only an inactive subscription can be deleted; this one is ${row.status}.`, {
      status: row.status,
    })
  const removed = Object.fromEntries(counts.map(([kind, count]) => [String(kind), Number(count)]))
  await write(writerOf(ctx), [
    deleteRecordings(ctx.deployment, 'subscription', row.id),
    remove(ctx.deployment, subscriptions, row, {
      along: { removed },
      first: [
        sql`DELETE FROM memberships WHERE ${inside(sql`${row.id}`)}`,
        sql`DELETE FROM rooms WHERE subscription_id = ${row.id}`,
        sql`DELETE FROM accounts WHERE subscription_id = ${row.id}`,
      ],
    }),
    ...running.map(ending => endLater(ctx.deployment, ending, row.subscriber_id)),
  ])
  return deleted(ctx, subscriptions, row, removed)
}

/** What hangs on an account or a room of a subscription. */
const inside = (key: Sql): Sql =>
  sql`account_id IN (SELECT id FROM accounts WHERE subscription_id = ${key})
    OR room_id IN (SELECT id FROM rooms WHERE subscription_id = ${key})`

/** How many of each kind are below a subscription. */
const belowSql = (key: Sql): Sql => sql`
  SELECT 'accounts', count(*) FROM accounts WHERE subscription_id = ${key}
  UNION ALL SELECT 'rooms', count(*) FROM rooms WHERE subscription_id = ${key}
  UNION ALL SELECT 'room_tokens', count(*) FROM room_tokens k JOIN rooms r ON r.id = k.room_id WHERE r.subscription_id = ${key}
  UNION ALL SELECT 'room_access_codes', count(*) FROM room_access_codes k JOIN rooms r ON r.id = k.room_id WHERE r.subscription_id = ${key}
  UNION ALL SELECT 'meetings', count(*) FROM meetings m JOIN rooms r ON r.id = m.room_id WHERE r.subscription_id = ${key}
  UNION ALL SELECT 'recordings', count(*) FROM recordings WHERE subscription_id = ${key}
  UNION ALL SELECT 'memberships', count(*) FROM memberships WHERE ${inside(key)}
  UNION ALL SELECT 'invitations', count(*) FROM invitations WHERE ${inside(key)}`
