import { manyOf, manySql, raw, serviceProviders, sql } from '@streamwise/db'
import type { SystemHealth } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { iso, serviceProviderResource } from '../service-providers/resource.ts'

type Health = z.infer<typeof SystemHealth>

/** A job that is due for longer was not seen by any clock, in ms. */
const OVERDUE = 5 * 60_000
/** How many providers are named: an operator has some dozens. */
const MOST_PROVIDERS = 500

/** How the platform itself is, as far as its database knows: nobody else is asked. */
export async function systemHealth(ctx: Context): Promise<Health> {
  onPlatform(ctx)
  const { deployment, db } = ctx
  const now = deployment.now()
  const [counts, overdue, found] = await db.read([
    sql`SELECT status, count(*) FROM jobs WHERE status IN ('waiting', 'running', 'failed') GROUP BY status`,
    sql`SELECT count(*) FROM jobs WHERE status = 'waiting' AND run_at < ${now - OVERDUE}`,
    manySql(serviceProviderResource, [], raw('t.provider_name COLLATE NOCASE, t.id'), MOST_PROVIDERS),
  ])
  const latency_ms = deployment.now() - now
  const byStatus = new Map((counts?.rows ?? []).map(([status, count]) => [status, Number(count)]))
  const jobs = {
    waiting: byStatus.get('waiting') ?? 0,
    running: byStatus.get('running') ?? 0,
    failed: byStatus.get('failed') ?? 0,
    overdue: Number(overdue?.rows[0]?.[0] ?? 0),
  }
  const providers = manyOf(serviceProviderResource, found).map(row => ({
    id: deployment.ids.encode(serviceProviders.object, row.id),
    provider_name: row.provider_name,
    active: row.active,
    draining: row.draining,
    state: row.health_state,
    since: iso(row.health_since),
    message: row.health_message,
    checked_at: iso(row.health_checked_at),
  }))
  const problems = problemsOf(jobs, providers)
  return {
    object: 'SystemHealth',
    state: problems.length ? 'degraded' : 'healthy',
    problems,
    version: deployment.version,
    database: { latency_ms },
    jobs,
    mail: { configured: deployment.mail !== null },
    providers,
    checked_at: new Date(now).toISOString(),
  }
}

/** Providers that are switched off worry nobody. */
function problemsOf(jobs: Health['jobs'], providers: Health['providers']): string[] {
  const ill = providers
    .filter(({ active, state }) => active && (state === 'down' || state === 'degraded'))
    .map(({ provider_name, state }) => `${provider_name} is ${state}.`)
  return [
    ...ill,
    ...(jobs.failed ? [`${counted(jobs.failed)} given up.`] : []),
    ...(jobs.overdue ? [`${counted(jobs.overdue)} due for more than five minutes: does the clock run?`] : []),
  ]
}

const counted = (jobs: number): string => (jobs === 1 ? '1 job was' : `${jobs} jobs were`)
