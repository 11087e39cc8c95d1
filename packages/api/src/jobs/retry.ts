import { jobs } from '@streamwise/db'
import { type Job, notUsable } from '@streamwise/domain'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { jobResource } from './resource.ts'

/** Makes a job due at once, with all of its attempts. Throws `not_usable` where it runs or is done. */
export async function retryJob(ctx: Context, reference: string): Promise<Job> {
  const job = await find(ctx, jobResource, reference)
  if (job.status === 'running' || job.status === 'done')
    throw notUsable(`This job is ${job.status}: there is nothing to repeat.`, { status: job.status })
  const change = update(ctx.deployment, jobs, job, {
    status: 'waiting',
    run_at: ctx.deployment.now(),
    attempts: 0,
  })
  return save(ctx, jobResource, job.uuid, [{ ...change, wakes: true }])
}
