import { among, raw, type Sql, sql } from '@streamwise/db'
import * as z from 'zod'
import { OPEN_TO_NEWS } from '../meetings/facts.ts'
import { jobRun } from './job-run.ts'

/** How many rows of a table one batch deletes: few enough that nobody waits for it. */
const AT_ONCE = 500
const DAY = 24 * 3_600_000
/** How long done jobs are kept, in ms. */
const KEEP_DONE = 30 * DAY
/** How long the history of a provider's checks goes back, in ms. */
const KEEP_CHECKS = 30 * DAY
/** Of these there are many, and they tell nothing that the meeting does not. */
const MANY = ['settle_meeting', 'check_meeting']
/** How long after a meeting's end its facts are kept, in ms: longer than it listens to news. */
const KEEP_FACTS = OPEN_TO_NEWS + DAY
/** Of how many facts, the oldest first, it is asked whether their meetings have ended. */
const OLDEST = 4 * AT_ONCE

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
    due(
      'jobs',
      sql`status = 'done' AND run_at < ${now - DAY} AND finished_at < ${now - DAY} AND ${among('kind', MANY)}`,
    ),
    sql`DELETE FROM meeting_facts WHERE id IN (SELECT f.id
      FROM (SELECT id, meeting_id FROM meeting_facts ORDER BY id LIMIT ${OLDEST}) f
      JOIN meetings m ON m.id = f.meeting_id WHERE m.ended_at < ${now - KEEP_FACTS} LIMIT ${AT_ONCE})`,
  ]
  while (!signal.aborted) {
    const answers = await db.write(statements)
    if (!answers.some(({ changes }) => changes === AT_ONCE)) return
  }
})
