import { type Row, raw, rowOf, rowSql, type Sql, type schema, serviceProviders, sql } from '@streamwise/db'
import * as z from 'zod'
import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import type { Reading } from '../core/reading.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { JobFailure, jobRun } from '../jobs/job-run.ts'
import { link } from '../service-providers/link.ts'

/** The UUID of the provider where a room's meeting runs, as far as we know; null where none does. */
export const runningAt = (room: Sql): Reading<string | null> => ({
  sql: sql`SELECT p.uuid FROM meetings m JOIN service_providers p ON p.id = m.service_provider_id
    WHERE m.room_id = ${room} AND m.ended_at IS NULL`,
  read: answer => {
    const uuid = answer?.rows[0]?.[0]
    return typeof uuid === 'string' ? uuid : null
  },
})

/** Has the meeting of a room that goes ended soon: by then the room is gone, so the job knows all that it needs. */
export const endLater = (
  { deployment }: { deployment: Deployment },
  room: Row<typeof schema.rooms>,
  service_provider: string,
): Change =>
  enqueue(deployment, {
    kind: 'end_meeting',
    payload: { room_name: room.room_name, meeting_id: room.meeting_id, service_provider },
    customer: room.customer_id,
  })

const Payload = z.object({ room_name: z.string(), meeting_id: z.string(), service_provider: z.string() })

/** Ends a meeting whose room is gone. One that has ended by itself is no failure. */
export const endOrphan = jobRun(Payload, async ({ deployment, db }, { meeting_id, service_provider }) => {
  const [answer] = await db.read([
    sql`SELECT ${raw(rowSql(serviceProviders, 't'))} FROM service_providers t WHERE t.uuid = ${service_provider}`,
  ])
  const text = answer?.rows[0]?.[0]
  if (typeof text !== 'string') throw new JobFailure('The service provider is gone.', { permanent: true })
  const provider = rowOf(serviceProviders, JSON.parse(text))
  const connection = await link(deployment, provider, { db })
  await connection.ending?.end(meeting_id)
})
