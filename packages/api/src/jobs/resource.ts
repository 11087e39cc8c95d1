import { jobs, type schema } from '@streamwise/db'
import type { Job } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'

export const jobResource: Resource<typeof schema.jobs, object, Job> = resource(
  jobs,
  {},
  (row, deployment) => shown(jobs, row, deployment) as Job, // checked by the procedure's output schema
)
