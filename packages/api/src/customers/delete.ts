import { customers, sql } from '@streamwise/db'
import { notUsable } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { endLater, runningIn } from '../meetings/end.ts'
import { deleteRecordings } from '../recordings/leave.ts'
import { countBelow, deleteBelow } from './below.ts'
import { customerResource } from './resource.ts'

/**
 * Deletes a terminated customer with everything below it; users stay, they may belong elsewhere too. Meetings that still
 * run are ended afterwards.
 */
export async function deleteCustomer(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, customers, id)
  const [row, removed, running] = await together(
    ctx,
    finding(ctx, customerResource, id),
    countBelow(key),
    runningIn(sql`r.customer_id = ${key}`),
  )
  if (row.status !== 'terminated')
    throw notUsable(`Only a terminated customer can be deleted; this one is ${row.status}.`, {
      status: row.status,
    })
  await write(writerOf(ctx), [
    deleteRecordings(ctx.deployment, 'customer', row.id),
    remove(ctx.deployment, customers, row, { along: { removed }, first: deleteBelow(row.id) }),
    ...running.map(ending => endLater(ctx.deployment, ending)),
  ])
  return deleted(ctx, customers, row, removed)
}
