import { manyOf, manySql, raw, type schema, sql } from '@streamwise/db'
import { clocked, dueAt } from '@streamwise/domain'
import * as z from 'zod'
import { also, type Change, whereStill } from '../core/change.ts'
import { write } from '../core/write.ts'
import { type JobContext, jobRun } from '../jobs/job-run.ts'
import { contractChange } from './contract.ts'
import { type SubscriptionExtras, type SubscriptionRow, subscriptionResource } from './resource.ts'

/** How many contracts one batch moves on. */
const AT_ONCE = 100

/**
 * The clock's own work: contracts that are over end, and the next paid period of the others begins. Any number of
 * runners may do it at once: whoever comes second finds a contract changed, and leaves it.
 */
export const expireSubscriptions = jobRun(z.object({}), async work => {
  const { db, deployment, signal } = work
  while (!signal.aborted) {
    const due = sql`t.due_at <= ${deployment.now()}`
    const [answer] = await db.read([manySql(subscriptionResource, [due], raw('t.due_at, t.id'), AT_ONCE)])
    const rows = manyOf<typeof schema.subscriptions, SubscriptionExtras>(subscriptionResource, answer)
    if (rows.length)
      await write(
        work.writer('subscriptions.expire'),
        rows.map(row => moved(work, row)),
      )
    if (rows.length < AT_ONCE) return
  }
})

/** A contract moved on to now. What only has to be looked at later again leaves no entry. */
function moved(work: JobContext, row: SubscriptionRow): Change {
  const values = row.is_active ? clocked(row, work.deployment.now()) : {}
  const differs = Object.entries(values).some(([name, value]) => Reflect.get(row, name) !== value)
  if (differs) return whereStill(row.version, contractChange(work, row, values))
  return also(
    sql`UPDATE subscriptions SET due_at = ${dueAt(row)} WHERE id = ${row.id} AND version = ${row.version}`,
  )
}
