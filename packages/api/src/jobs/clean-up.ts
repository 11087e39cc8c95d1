import { raw, type Sql, sql } from '@streamwise/db'
import * as z from 'zod'
import { jobRun } from './job-run.ts'

/** How many rows of a table one batch deletes: few enough that nobody waits for it. */
const AT_ONCE = 500
/** How long done jobs are kept, in ms. */
const KEEP_DONE = 30 * 24 * 3_600_000
/** How long the history of a provider's checks goes back, in ms. */
const KEEP_CHECKS = 30 * 24 * 3_600_000

/** Deletes what nobody needs any more, bit by bit, until nothing is left of it or the time is over. */
export const cleanUp = jobRun(z.object({}), async ({ deployment, db, signal }) => {
  const now = deployment.now()
  const due = (table: string, where: Sql) =>
    sql`DELETE FROM ${raw(table)} WHERE rowid IN (SELECT rowid FROM ${raw(table)} WHERE ${where} LIMIT ${AT_ONCE})`
  const statements = [
    ...['idempotency_keys', 'sessions', 'verifications', 'throttles'].map(table =>
      due(table, sql`expires_at < ${now}`),
    ),
    due('jobs', sql`status = 'done' AND run_at < ${now - KEEP_DONE} AND finished_at < ${now - KEEP_DONE}`),
    due('service_provider_checks', sql`checked_at < ${now - KEEP_CHECKS}`),
  ]
  while (!signal.aborted) {
    const answers = await db.write(statements)
    if (!answers.some(({ changes }) => changes === AT_ONCE)) return
  }
})
