import { type Database, insertSql, jobs, type Sql, sql } from '@streamwise/db'
import { JOB_KIND_CODES, JOB_KINDS, newUuid } from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { JOB_RUNS } from './kinds.ts'
import { type RunOptions, runDueJobs } from './runner.ts'

/** What a clock does each minute: has the periodic jobs, and runs whatever is due. Answers how many ran. */
export async function tick(deployment: Deployment, db: Database, options: RunOptions = {}): Promise<number> {
  await db.write(periodic(deployment.now(), Object.keys(options.runs ?? JOB_RUNS)))
  return runDueJobs(deployment, db, options)
}

/** Each periodic job that somebody here can do is there once, under its kind as its key. One that was given up is due again after its period. */
const periodic = (now: number, runs: readonly string[]): Sql[] =>
  JOB_KIND_CODES.filter(kind => runs.includes(kind)).flatMap(kind => {
    const { every, max_attempts } = JOB_KINDS[kind]
    if (every === null) return []
    const row = insertSql(jobs, {
      uuid: newUuid(),
      created_at: now,
      updated_at: now,
      version: 1,
      kind,
      key: kind,
      payload: {},
      status: 'waiting',
      run_at: now,
      attempts: 0,
      max_attempts,
    })
    return [
      sql`${row} ON CONFLICT (key) DO UPDATE SET status = 'waiting', run_at = ${now}, attempts = 0,
        version = version + 1, updated_at = ${now}
      WHERE status = 'failed' AND finished_at <= ${now - every}`,
    ]
  })
