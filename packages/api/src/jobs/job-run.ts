import type { Database, jobs, Row } from '@streamwise/db'
import type * as z from 'zod'
import type { Deployment } from '../core/context.ts'
import type { Writer } from '../core/write.ts'

/** What a job needs while it runs. */
export type JobContext = {
  deployment: Deployment
  db: Database
  job: Row<(typeof jobs)['table']> & { id: number }
  /** Aborts when the job's time is over: long work looks at it between its steps. */
  signal: AbortSignal
  /** The job as a writer: its changes are the system's in the audit log, under the kind's name. */
  writer(action: string): Writer
}

/** How a kind of job is done: at least once, so doing it twice must do no harm. */
export type JobRun = {
  payload: z.ZodType
  /** Throws `JobFailure` with words for people; whatever else is thrown is our own fault. */
  run(work: JobContext, payload: unknown): Promise<void>
}

/** Ties what a job does to the payload that it reads. */
export const jobRun = <Payload extends z.ZodType>(
  payload: Payload,
  run: (work: JobContext, payload: z.output<Payload>) => Promise<void>,
): JobRun => ({
  payload,
  run: (work, given) => run(work, given as z.output<Payload>), // the runner has parsed it
})

/** An attempt failed for a reason that people should read. `permanent`: trying again can't help. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure'
  readonly permanent: boolean

  constructor(message: string, options: { permanent?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.permanent = options.permanent ?? false
  }
}
