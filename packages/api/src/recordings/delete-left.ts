import * as z from 'zod'
import { JobFailure, jobRun } from '../jobs/job-run.ts'
import { link } from '../service-providers/link.ts'
import { providerByUuid } from './provider.ts'

const Payload = z.object({
  service_provider: z.uuid(),
  record_ids: z.array(z.string()).default([]),
  /** Of rooms that are gone: whatever was recorded in them. */
  meeting_ids: z.array(z.string()).default([]),
})

/** Deletes recordings at a provider that have no row any more. What is not there is no failure. */
export const deleteLeft = jobRun(
  Payload,
  async ({ deployment, db }, { service_provider, record_ids, meeting_ids }) => {
    const provider = await providerByUuid(db, service_provider)
    if (!provider) throw new JobFailure('The service provider is gone.', { permanent: true })
    const { recordings: there } = await link(deployment, provider, { db })
    if (!there) return
    const listed = meeting_ids.length ? await there.list({ meeting_ids }) : []
    const ours = listed.filter(({ meeting_id }) => meeting_ids.includes(meeting_id))
    const doubtful: string[] = []
    for (const id of new Set([...record_ids, ...ours.map(({ record_id }) => record_id)]))
      if (!(await there.delete(id))) doubtful.push(id)
    if (!doubtful.length) return
    const left = await there.list({ record_ids: doubtful })
    const count = left.filter(
      ({ record_id, state }) => doubtful.includes(record_id) && state !== 'deleted',
    ).length
    if (count)
      throw new JobFailure(`The provider did not delete ${count} of them; they may still be in the making.`)
  },
)
