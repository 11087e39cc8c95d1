import * as z from 'zod'
import { entity, listInput, Reference, timestamp } from './entity.ts'
import { JOB_KIND_CODES, JOB_STATUSES } from './job-kinds.ts'

const HOUR = 3_600_000

export const Job = entity('Job', {
  kind: z.string().meta({ description: 'What is to be done.', example: 'mail' }),
  status: z.enum(JOB_STATUSES),
  payload: z.record(z.string(), z.unknown()).meta({ description: 'What it is about; never a secret.' }),
  customer_id: z.string().nullable().meta({ description: 'Whose it is; null: the platform’s.' }),
  run_at: timestamp.meta({ description: 'When it is due.' }),
  attempts: z.int().meta({ description: 'How often it was tried.' }),
  max_attempts: z.int(),
  last_error: z.string().nullable().meta({ description: 'Why the last attempt failed.' }),
  finished_at: timestamp.nullable().meta({ description: 'When it was last done, or given up.' }),
})
export type Job = z.infer<typeof Job>

export const JobList = listInput(['created_at', 'run_at'], {
  kind: z.enum(JOB_KIND_CODES).optional(),
  status: z.enum(JOB_STATUSES).optional(),
  customer_id: Reference.optional(),
})

const FIRST_RETRY = 30_000
const LONGEST_RETRY = 6 * HOUR

/**
 * How long to wait after a failed attempt, in ms: from half a minute, doubled each time up to six hours, and shortened
 * by up to a half by `random` (0 to 1), so that what failed together is not repeated together.
 */
export function retryDelay(attempts: number, random: number): number {
  const longest = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (Math.max(1, attempts) - 1))
  return Math.round(longest * (1 - random / 2))
}
