import { manyOf, manySql, raw, type Sql, sql } from '@streamwise/db'
import { also } from '../core/change.ts'
import { write } from '../core/write.ts'
import type { Look } from './look.ts'
import { recordingResource } from './resource.ts'
import { missed, seenAgain } from './seen.ts'

const MINUTE = 60_000
/** What is still being made after so long has probably failed: it is looked at like any other. In ms. */
const LONGEST_MAKING = 7 * 24 * 60 * MINUTE
/** How many recordings one call asks for. */
const PORTION = 100

/** Conditions for the recordings of a provider, as `t`, that were not looked at for too long: while they are made, and after that. */
export const overdue = (provider: Sql, now: number): { making: Sql; made: Sql } => ({
  making: sql`t.service_provider_id = ${provider} AND t.state = 'processing' AND t.synced_at <= ${now - 4 * MINUTE}
    AND t.ended_at > ${now - LONGEST_MAKING}`,
  made: sql`t.service_provider_id = ${provider} AND t.state <> 'deleted' AND t.synced_at <= ${now - 60 * MINUTE}`,
})

/** Asks for a portion of the known recordings, the longest unseen first. Answers whether there may be more. */
export async function lookAtKnown({ work, provider, there }: Look): Promise<boolean> {
  const { db, deployment } = work
  const { making, made } = overdue(sql`${provider.id}`, deployment.now())
  const first = (where: Sql) =>
    sql`SELECT id FROM (SELECT t.id FROM recordings t WHERE ${where} ORDER BY t.synced_at LIMIT ${PORTION})`
  const [answer] = await db.read([
    manySql(
      recordingResource,
      [sql`t.id IN (${first(making)} UNION ${first(made)})`],
      raw('t.synced_at, t.id'),
      PORTION,
    ),
  ])
  const rows = manyOf(recordingResource, answer)
  if (!rows.length) return false
  if (!there) {
    await write(work.writer('recordings.find'), [
      also(
        sql`UPDATE recordings SET synced_at = ${deployment.now()} WHERE service_provider_id = ${provider.id}`,
      ),
    ])
    return false
  }
  const told = await there.list({ record_ids: rows.map(({ record_id }) => record_id) })
  const byId = new Map(told.map(recording => [recording.record_id, recording]))
  const found = rows.filter(({ record_id }) => byId.has(record_id)).length
  // A server whose storage is not there just now lists nothing, and says so without an error.
  const doubted = found * 2 < rows.length
  await write(
    work.writer('recordings.find'),
    rows.flatMap(row => {
      const recording = byId.get(row.record_id)
      return recording ? seenAgain(deployment, row, recording) : [missed(deployment, row, doubted)]
    }),
  )
  return rows.length === PORTION
}
