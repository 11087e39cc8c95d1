import { sql } from '@streamwise/db'
import * as z from 'zod'
import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { write } from '../core/write.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { jobRun } from '../jobs/job-run.ts'
import { link } from '../service-providers/link.ts'
import { lookAtKnown, overdue } from './look-at-known.ts'
import { lookAtMeetings } from './look-at-meetings.ts'
import { providerByUuid } from './provider.ts'

/** Has each provider asked of which there is something to learn. One that does not answer is left alone until it may be tried again. */
export const findRecordings = jobRun(z.object({}), async work => {
  const now = work.deployment.now()
  const [answer] = await work.db.read([
    sql`SELECT p.uuid FROM service_providers p WHERE (p.retry_at IS NULL OR p.retry_at <= ${now}) AND (
      EXISTS (SELECT 1 FROM meetings m WHERE m.service_provider_id = p.id AND m.recording_due_at <= ${now})
      OR EXISTS (SELECT 1 FROM recordings t WHERE ${overdue(sql`p.id`, now).making})
      OR EXISTS (SELECT 1 FROM recordings t WHERE ${overdue(sql`p.id`, now).made}))`,
  ])
  const providers = (answer?.rows ?? []).map(([uuid]) => String(uuid))
  if (providers.length)
    await write(
      work.writer('recordings.find'),
      providers.map(uuid => lookSoon(work.deployment, uuid)),
    )
})

/** Has a provider asked for its recordings soon: one job a provider, so that one that hangs holds up no other. */
export const lookSoon = (deployment: Deployment, service_provider: string): Change =>
  enqueue(deployment, {
    kind: 'look_for_recordings',
    payload: { service_provider },
    key: `look_for_recordings:${service_provider}`,
  })

/** After so many ms a look leaves the rest to the next one. */
const LONG_ENOUGH = 8_000

/** Asks a provider for recordings of meetings that ended, and for those that are known, the longest unseen first. */
export const lookForRecordings = jobRun(
  z.object({ service_provider: z.uuid() }),
  async (work, { service_provider }) => {
    const provider = await providerByUuid(work.db, service_provider)
    if (!provider) return
    const { recordings: there } = await link(work.deployment, provider, { db: work.db })
    const look = { work, provider, there }
    const until = work.deployment.now() + LONG_ENOUGH
    const goesOn = () => !work.signal.aborted && work.deployment.now() < until
    while (goesOn() && (await lookAtMeetings(look)));
    while (goesOn() && (await lookAtKnown(look)));
  },
)
