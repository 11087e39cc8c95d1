import { customers } from '@streamwise/db'
import { ById, Deleted, Job, JobList, page } from '@streamwise/domain'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { rest } from '../core/rest.ts'
import { deleteJob } from './delete.ts'
import { jobResource } from './resource.ts'
import { retryJob } from './retry.ts'

export const jobsRouter = router({
  list: authorized('jobs:read')
    .meta(rest('GET /jobs', 'List jobs'))
    .input(JobList)
    .output(page(Job))
    .query(({ ctx, input }) =>
      list(ctx, jobResource, input, [
        equals('kind', input.kind),
        equals('status', input.status),
        refers(ctx, 'customer_id', customers, input.customer_id),
      ]),
    ),

  get: authorized('jobs:read')
    .meta(rest('GET /jobs/{id}', 'Get a job'))
    .input(ById)
    .output(Job)
    .query(({ ctx, input }) => get(ctx, jobResource, input.id)),

  retry: authorized('jobs:write')
    .meta(
      rest('POST /jobs/{id}/retry', 'Do a job now that waits or failed', {
        errors: ['not_usable', 'stale_version'],
      }),
    )
    .input(ById)
    .output(Job)
    .mutation(({ ctx, input }) => retryJob(ctx, input.id)),

  delete: authorized('jobs:write')
    .meta(
      rest('DELETE /jobs/{id}', 'Delete a job that does not run', {
        errors: ['not_usable', 'stale_version'],
      }),
    )
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteJob(ctx, input.id)),
})
