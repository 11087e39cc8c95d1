import { oneOf, oneSql, sql } from '@streamwise/db'
import * as z from 'zod'
import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { type Reading, together } from '../core/reading.ts'
import { write } from '../core/write.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { JobFailure, jobRun } from '../jobs/job-run.ts'
import { link } from '../service-providers/link.ts'
import { type ServiceProviderRow, serviceProviderResource } from '../service-providers/resource.ts'
import { heard } from './facts.ts'
import { watchedOf } from './watched.ts'

const Payload = z.object({
  room_name: z.string(),
  meeting_id: z.string(),
  service_provider: z.string(),
  /** The meeting's own row; null where it goes with its room. */
  meeting: z.string().nullable().default(null),
  /** Whether somebody wants it to end, or its length is used up. */
  because: z.enum(['api', 'duration']).default('api'),
})

/** A meeting that is to end: all that its job needs, also once its room is gone. */
export type Ending = z.input<typeof Payload>

/** Has a meeting ended soon, and again where its provider does not answer. Twice is once. */
export const endLater = (deployment: Deployment, ending: Ending, customer?: number): Change =>
  enqueue(deployment, {
    kind: 'end_meeting',
    payload: ending,
    key: `end_meeting:${ending.meeting ?? ending.meeting_id}`,
    customer,
  })

/** The meetings that run in some rooms, as far as we know, for their ends. `where` is about rooms as `r`. */
export const runningIn = (where: Reading<unknown>['sql']): Reading<Ending[]> => ({
  sql: sql`SELECT r.room_name, r.meeting_id, p.uuid FROM meetings m JOIN rooms r ON r.id = m.room_id
    JOIN service_providers p ON p.id = m.service_provider_id WHERE m.ended_at IS NULL AND ${where}`,
  read: answer =>
    (answer?.rows ?? []).map(([room_name, meeting_id, service_provider]) => ({
      room_name: String(room_name),
      meeting_id: String(meeting_id),
      service_provider: String(service_provider),
    })),
})

/** The provider with this UUID. Throws `JobFailure` where it is gone. */
export const providerOf = (uuid: string): Reading<ServiceProviderRow> => ({
  sql: oneSql(serviceProviderResource, sql`t.uuid = ${uuid}`),
  read: answer => {
    const provider = oneOf(serviceProviderResource, answer)
    if (!provider) throw new JobFailure('The service provider is gone.', { permanent: true })
    return provider
  },
})

/**
 * Ends a meeting. One that has ended by itself is no failure, and one that is over on record is left alone: by then the
 * room may have another, under the same name.
 */
export const endMeeting = jobRun(Payload, async (work, ending) => {
  const { deployment, db } = work
  const [provider, [meeting]] = await together(
    { db },
    providerOf(ending.service_provider),
    watchedOf(sql`m.uuid = ${ending.meeting}`),
  )
  if (ending.meeting !== null && meeting?.ended_at !== null) return
  const { ending: able } = await link(deployment, provider, { db })
  await able?.end(ending.meeting_id)
  if (meeting)
    await write(
      work.writer('meetings.end'),
      heard(deployment, meeting, [
        { kind: 'ended', source: able ? ending.because : 'clock', at: deployment.now() },
      ]),
    )
})
