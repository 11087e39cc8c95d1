import { sql } from '@streamwise/db'
import * as z from 'zod'
import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { together } from '../core/reading.ts'
import { write } from '../core/write.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { jobRun } from '../jobs/job-run.ts'
import { link } from '../service-providers/link.ts'
import { providerOf } from './end.ts'
import { lookedAt } from './looked-at.ts'
import { watchedOf } from './watched.ts'

/** How long a provider may take to forget a meeting of which it said that it ended, in ms, and how often it is asked. */
const AGAIN_AFTER = 10_000
const LOOKS = 3

type Question = {
  uuid: string
  customer_id: number
  /** When somebody said that it ended, in ms. What they say is a reason to look, and no more. */
  hinted_at?: number
  looks?: number
  run_at?: number
}

/** Has somebody look soon whether a meeting still runs. */
export const checkLater = (
  deployment: Deployment,
  { uuid, customer_id, hinted_at, looks = LOOKS, run_at }: Question,
): Change =>
  enqueue(deployment, {
    kind: 'check_meeting',
    key: `check_meeting:${uuid}`,
    payload: { meeting: uuid, hinted_at: hinted_at ?? null, looks },
    customer: customer_id,
    run_at,
  })

const Payload = z.object({ meeting: z.string(), hinted_at: z.number().nullable(), looks: z.int() })

/** Asks the provider of a meeting whether it runs, and writes down what it says. */
export const checkMeeting = jobRun(Payload, async (work, { meeting: uuid, hinted_at, looks }) => {
  const { deployment, db } = work
  const [[meeting]] = await together(
    { db },
    watchedOf(sql`m.uuid = ${uuid} AND m.ended_at IS NULL AND m.create_time > 0`),
  )
  if (!meeting) return
  const [provider] = await together({ db }, providerOf(meeting.provider))
  const { watching } = await link(deployment, provider, { db })
  if (!watching) return
  const at = deployment.now()
  const state = await watching.meeting(meeting.meeting_id)
  const more = state.state !== 'absent' && hinted_at !== null && looks > 1
  const again = { ...meeting, hinted_at: hinted_at ?? at, looks: looks - 1, run_at: at + AGAIN_AFTER }
  await write(work.writer('meetings.check'), [
    ...lookedAt(deployment, meeting, { state, at, hinted_at }),
    ...(more ? [checkLater(deployment, again)] : []),
  ])
})
