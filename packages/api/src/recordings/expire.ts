import { manyOf, manySql, raw, sql } from '@streamwise/db'
import * as z from 'zod'
import { also, whereStill } from '../core/change.ts'
import { write } from '../core/write.ts'
import { type JobContext, jobRun } from '../jobs/job-run.ts'
import { sendMail } from '../mail/send.ts'
import { recordingResource } from './resource.ts'
import { syncSoon, wished } from './wish.ts'

const DAY = 24 * 3_600_000
/** How long before a recording goes its owner is told, in ms. */
const NOTICE = 7 * DAY
/** How many customers are told, or recordings deleted, by one batch. */
const AT_ONCE = 50

/**
 * Tells owners of recordings that expire, and deletes those whose time has come. None goes untold: one that would be over
 * already, because its contract has changed, gets the time of a notice from then on (or its whole retention, where that
 * is shorter).
 */
export const expireRecordings = jobRun(z.object({}), async work => {
  while (!work.signal.aborted && (await tell(work)));
  while (!work.signal.aborted && (await deleteDue(work)));
})

/** One mail a customer and day, of all that goes in the next days. Answers whether there may be more customers. */
async function tell(work: JobContext): Promise<boolean> {
  const { db, deployment } = work
  const now = deployment.now()
  const today = new Date(now).toISOString().slice(0, 10)
  // A day more than the notice, because the next mail may be a day away.
  const expiring = sql`expires_at <= ${now + NOTICE + DAY} AND state <> 'deleted' AND expiry_noticed_at IS NULL
    AND wanted_state IS NOT 'deleted'`
  const [answer] = await db.read([
    sql`SELECT c.id, c.uuid, u.email, u.locale FROM customers c
      LEFT JOIN memberships m ON m.customer_id = c.id AND m.owner = 1 LEFT JOIN users u ON u.id = m.user_id
      WHERE c.id IN (SELECT customer_id FROM recordings WHERE ${expiring})
        AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.key = 'recordings_expiring:' || c.uuid || ${`:${today}`})
      LIMIT ${AT_ONCE}`,
  ])
  const customers = answer?.rows ?? []
  if (!customers.length) return false
  await write(
    work.writer('recordings.expire'),
    customers.flatMap(([id, uuid, email, locale]) => [
      also(
        sql`UPDATE recordings SET expiry_noticed_at = ${now},
          expires_at = max(expires_at, ${now} + min(${NOTICE}, max(0, expires_at - ended_at)))
        WHERE customer_id = ${Number(id)} AND ${expiring}`,
      ),
      ...(typeof email === 'string'
        ? [
            sendMail(deployment, {
              template: 'recordings_expiring',
              to: email,
              locale: String(locale),
              params: { customer: String(uuid), noticed_at: now },
              customer: Number(id),
              key: `recordings_expiring:${uuid}:${today}`,
            }),
          ]
        : []),
    ]),
  )
  return customers.length === AT_ONCE
}

/** Asks for the deletion of those that are over, as anybody may. Answers whether there may be more. */
async function deleteDue(work: JobContext): Promise<boolean> {
  const { db, deployment } = work
  const [answer] = await db.read([
    manySql(
      recordingResource,
      [
        sql`t.expires_at <= ${deployment.now()} AND t.state <> 'deleted'`,
        raw("t.expiry_noticed_at IS NOT NULL AND t.wanted_state IS NOT 'deleted'"),
      ],
      raw('t.expires_at, t.id'),
      AT_ONCE,
    ),
  ])
  const rows = manyOf(recordingResource, answer)
  if (rows.length)
    await write(
      work.writer('recordings.expire'),
      rows.flatMap(row => [
        whereStill(row.version, wished(deployment, row, { wanted_state: 'deleted' })),
        syncSoon(deployment, row),
      ]),
    )
  return rows.length === AT_ONCE
}
