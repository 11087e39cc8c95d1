import {
  type Database,
  jobs,
  join,
  manyOf,
  manySql,
  type Row,
  raw,
  type Source,
  type Sql,
  sql,
} from '@streamwise/db'
import { newUuid } from '@streamwise/domain'

/** How long a claimed job is left to whoever claimed it, in ms: well beyond its time limit. */
const LEASE = 60_000

export type Claimed = Row<(typeof jobs)['table']> & { id: number }

const source: Source<(typeof jobs)['table'], object> = { entity: jobs, extras: {} }

/** Every write of a job counts as one more version of it. */
const touched = (now: number) => sql`version = version + 1, updated_at = ${now}`

/**
 * Takes up to `atOnce` jobs that are due, or whose lease ran out, in one batch: two runners never get the same one. One
 * that ran out of attempts with its lease has brought its runner down, and is given up.
 */
export async function claim(
  db: Database,
  { kinds, now, atOnce }: { kinds: readonly string[]; now: number; atOnce: number },
): Promise<Claimed[]> {
  const lease = newUuid()
  const known = join(
    kinds.map(kind => sql`${kind}`),
    ', ',
  )
  const due = (where: Sql) =>
    sql`SELECT id FROM (SELECT id FROM jobs WHERE ${where} AND kind IN (${known}) ORDER BY run_at, id LIMIT ${atOnce})`
  const [, , claimed] = await db.write([
    sql`UPDATE jobs SET status = 'failed', lease = NULL, leased_until = NULL, finished_at = ${now},
        last_error = 'It was begun and never ended.', ${touched(now)}
      WHERE status = 'running' AND leased_until < ${now} AND attempts >= max_attempts`,
    sql`UPDATE jobs SET status = 'running', lease = ${lease}, leased_until = ${now + LEASE}, attempts = attempts + 1,
        ${touched(now)}
      WHERE id IN (${due(sql`status = 'running' AND leased_until < ${now}`)}
        UNION ALL ${due(sql`status = 'waiting' AND run_at <= ${now}`)} LIMIT ${atOnce})`,
    manySql(source, [sql`t.status = 'running' AND t.lease = ${lease}`], raw('t.run_at, t.id'), atOnce),
  ])
  return manyOf(source, claimed) as Claimed[] // rows of the database have their key
}

/** What became of a run. `at`: when it is due again. */
export type Outcome =
  | { status: 'done' }
  | { status: 'waiting'; at: number; error: string | null }
  | { status: 'failed'; error: string }

/**
 * Gives a job back, where the lease is still ours. One that was asked for again while it ran has no attempts: whatever
 * became of this run, it waits for its next one.
 */
export async function release(
  db: Database,
  { id, lease }: Claimed,
  outcome: Outcome,
  now: number,
): Promise<void> {
  const error = 'error' in outcome ? outcome.error : null
  const at = outcome.status === 'waiting' ? sql`${outcome.at}` : raw('run_at')
  const over = outcome.status !== 'waiting' || outcome.error === null
  await db.write([
    sql`UPDATE jobs SET status = CASE attempts WHEN 0 THEN 'waiting' ELSE ${outcome.status} END,
        run_at = CASE attempts WHEN 0 THEN run_at ELSE ${at} END,
        attempts = ${outcome.status === 'waiting' && over ? raw('0') : raw('attempts')},
        finished_at = ${over ? sql`${now}` : raw('finished_at')},
        lease = NULL, leased_until = NULL, last_error = ${error}, ${touched(now)}
      WHERE id = ${id} AND lease = ${lease}`,
  ])
}
