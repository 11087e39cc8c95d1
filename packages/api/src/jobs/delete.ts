import { jobs, sql } from '@streamwise/db'
import { notUsable } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { find } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { jobResource } from './resource.ts'

/** Deletes a job: one that waits will not be done. Throws `not_usable` where it runs. */
export async function deleteJob(ctx: Context, reference: string): Promise<DeletedAnswer> {
  const job = await find(ctx, jobResource, reference)
  if (job.status === 'running')
    throw notUsable('This job is running. Delete it when it has ended.', { status: job.status })
  // Stale where it was begun since it was read: the database refuses.
  const first = [sql`UPDATE jobs SET version = ${job.version + 1} WHERE id = ${job.id}`]
  await write(writerOf(ctx), [remove(ctx.deployment, jobs, job, { first })])
  return deleted(ctx, jobs, job)
}
