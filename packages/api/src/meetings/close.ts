import { sql } from '@streamwise/db'
import * as z from 'zod'
import { also, type Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { together } from '../core/reading.ts'
import { write } from '../core/write.ts'
import { jobRun } from '../jobs/job-run.ts'
import { heard } from './facts.ts'
import { type Watched, watchedOf } from './watched.ts'

/** How long after somebody last went in a meeting is taken for over whose provider tells nothing, in ms, where its length has no limit. */
const ASSUMED = 4 * 3_600_000
/** After how long without a word of its provider a meeting is given up, in ms. */
const LOST = 24 * 3_600_000
/** How long a place is kept at most for a meeting that never came to be, in ms. */
const NEVER_BEGUN = 10 * 60_000

/** Closes by the clock what nobody tells of: places for meetings that never began, meetings on providers that tell nothing, and those that nobody could ask about for a day. */
export const closeMeetings = jobRun(z.object({}), async work => {
  const { deployment, db } = work
  const now = deployment.now()
  const silent = deployment.providerTypes.list.flatMap(({ provider_type, capabilities }) =>
    capabilities.status ? [] : [provider_type],
  )
  const untold = sql`p.provider_type IN (SELECT value FROM json_each(${JSON.stringify(silent)}))`
  const [untelling, lost] = await together(
    { db },
    watchedOf(sql`m.ended_at IS NULL AND m.create_time > 0 AND ${untold}`),
    watchedOf(
      sql`m.ended_at IS NULL AND m.create_time > 0 AND m.last_seen_at < ${now - LOST} AND NOT ${untold}`,
    ),
  )
  await write(work.writer('meetings.close'), [
    also(
      sql`DELETE FROM meetings WHERE create_time = 0 AND ended_at IS NULL AND created_at < ${now - NEVER_BEGUN}`,
    ),
    ...untelling.flatMap(meeting => assumed(deployment, meeting, now)),
    ...lost.flatMap(meeting => heard(deployment, meeting, [{ kind: 'ended', source: 'lost', at: now }])),
  ])
})

/** The end of a meeting of which only the joins are known: its length after the last of them. */
function assumed(
  deployment: Deployment,
  { ends_by, ...meeting }: Watched & { started_at: number },
  now: number,
): Change[] {
  const length = ends_by === null ? ASSUMED : ends_by - meeting.started_at
  const at = meeting.last_seen_at + length
  return at <= now ? heard(deployment, { ...meeting }, [{ kind: 'ended', source: 'clock', at }]) : []
}
