import { insertSql, jobs, type Sql, sql } from '@streamwise/db'
import { JOB_KINDS, type JobKind, newUuid } from '@streamwise/domain'
import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'

export type JobRequest = {
  kind: JobKind
  /** Names what the work is about; rows by their keys. Never a secret: people see it. */
  payload: Record<string, unknown>
  /** Whose work it is: goes away with the customer. */
  customer?: number | Sql
  /** When it is due, in ms; at once where not given. */
  run_at?: number
  /** There is one job with this key: asking again changes it, and has it done once more where it is done or running. */
  key?: string
}

/** Work to be done soon, written in the same batch as what causes it. It leaves no audit entry. */
export function enqueue(deployment: Deployment, request: JobRequest): Change & { uuid: string } {
  const now = deployment.now()
  const uuid = newUuid()
  const run_at = request.run_at ?? now
  const row = insertSql(jobs, {
    uuid,
    created_at: now,
    updated_at: now,
    version: 1,
    kind: request.kind,
    key: request.key,
    payload: request.payload,
    status: 'waiting',
    customer_id: request.customer,
    run_at,
    attempts: 0,
    max_attempts: JOB_KINDS[request.kind].max_attempts,
  })
  const statement = request.key === undefined ? row : sql`${row} ${AGAIN}`
  return { uuid, statements: [statement], audit: null, wakes: run_at <= now }
}

/** A running job without attempts is one that was asked for again meanwhile: it goes back to waiting when it ends. */
const AGAIN = sql`ON CONFLICT (key) DO UPDATE SET
  status = CASE status WHEN 'running' THEN status ELSE 'waiting' END,
  run_at = CASE status WHEN 'waiting' THEN min(run_at, excluded.run_at) ELSE excluded.run_at END,
  payload = excluded.payload, max_attempts = excluded.max_attempts, attempts = 0,
  updated_at = excluded.updated_at, version = version + 1`
