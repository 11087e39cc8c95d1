import type { Database } from '@streamwise/db'
import { DomainError, JOB_KINDS, retryDelay } from '@streamwise/domain'
import { ProviderError } from '@streamwise/providers'
import type { Deployment } from '../core/context.ts'
import { describe } from '../core/errors.ts'
import type { Writer } from '../core/write.ts'
import { type JobContext, JobFailure, type JobRun } from './job-run.ts'
import { JOB_RUNS } from './kinds.ts'
import { type Claimed, claim, type Outcome, release } from './lease.ts'

export type RunOptions = {
  /** How many jobs run side by side. */
  atOnce?: number
  /** How long one may take, in ms. */
  timeLimit?: number
  /** After how many ms no further one is begun. */
  beginWithin?: number
  runs?: Record<string, JobRun>
}

/** Does the work that is due, and answers how many jobs it ran. Any number of runners may do so at once. */
export async function runDueJobs(
  deployment: Deployment,
  db: Database,
  { atOnce = 4, timeLimit = 20_000, beginWithin = 0, runs = JOB_RUNS }: RunOptions = {},
): Promise<number> {
  const kinds = Object.keys(runs)
  const last = deployment.now() + beginWithin
  let count = 0
  do {
    const claimed = await claim(db, { kinds, now: deployment.now(), atOnce })
    if (!claimed.length) break
    await Promise.all(claimed.map(job => runJob({ deployment, db, job, timeLimit, run: runs[job.kind] })))
    count += claimed.length
  } while (deployment.now() < last)
  return count
}

type Work = { deployment: Deployment; db: Database; job: Claimed; timeLimit: number; run: JobRun | undefined }

async function runJob(work: Work): Promise<void> {
  const { deployment, db, job } = work
  const started = performance.now()
  const error = await attempt(work).then(
    () => null,
    (thrown: unknown) => thrown ?? new Error('Nothing was thrown.'),
  )
  const outcome = outcomeOf(deployment, job, error)
  deployment.log('job', {
    kind: job.kind,
    job: job.uuid,
    status: outcome.status,
    attempts: job.attempts,
    ms: Math.round(performance.now() - started),
    ...(error === null ? {} : { error: wordsOf(error) ?? describe(error) }),
  })
  await release(db, job, outcome, deployment.now())
}

/** Runs a job within its time. What still runs afterwards is told by its signal, and no longer waited for. */
async function attempt({ deployment, db, job, timeLimit, run }: Work): Promise<void> {
  if (!run) throw new JobFailure(`Nobody knows how to do ${job.kind}.`)
  const over = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      over.abort()
      reject(new JobFailure(`It took longer than ${timeLimit / 1000} seconds.`))
    }, timeLimit)
  })
  const writer = (action: string): Writer => ({
    db,
    deployment,
    actor: { type: 'system', key: null, name: job.kind, action, address: null, requestId: null },
  })
  const work: JobContext = { deployment, db, job, signal: over.signal, writer }
  try {
    await Promise.race([run.run(work, run.payload.parse(job.payload)), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Done, due again, or given up. */
function outcomeOf(deployment: Deployment, job: Claimed, error: unknown): Outcome {
  const now = deployment.now()
  const every = everyOf(job)
  if (error === null) {
    if (every === null) return { status: 'done' }
    return { status: 'waiting', at: job.run_at + every > now ? job.run_at + every : now + every, error: null }
  }
  const words = wordsOf(error) ?? 'Something went wrong on our side; the log has more.'
  const permanent = error instanceof JobFailure && error.permanent
  if (permanent || job.attempts >= job.max_attempts) return { status: 'failed', error: words }
  return { status: 'waiting', at: now + retryDelay(job.attempts, deployment.random()), error: words }
}

/** How often the clock has this very job done. */
const everyOf = ({ kind, key }: Claimed): number | null =>
  key === kind ? (Object.entries(JOB_KINDS).find(([code]) => code === kind)?.[1].every ?? null) : null

/** What people may read of a failure; null where it is our own fault. */
const wordsOf = (error: unknown): string | null =>
  error instanceof JobFailure || error instanceof DomainError || error instanceof ProviderError
    ? error.message.slice(0, 1_000)
    : null
