import { all, raw, serviceProviderChecks, serviceProviders, sql } from '@streamwise/db'
import type { ServiceProviderHistory, ServiceProviderHistoryOf } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { stretch } from '../core/stretch.ts'
import { serviceProviderResource } from './resource.ts'

const HOUR = 3_600_000
/** How long a point of the history is, and how far back it goes where nothing is said, in ms. */
const STEPS = { hour: { length: HOUR, back: 24 * HOUR }, day: { length: 24 * HOUR, back: 30 * 24 * HOUR } }

/** What the checks of a provider found, hour by hour or day by day in UTC. A time without a check has no point. */
export async function historyOf(
  ctx: Context,
  { service_provider_id, by, since, until }: z.infer<typeof ServiceProviderHistoryOf>,
): Promise<z.infer<typeof ServiceProviderHistory>> {
  const { length, back } = STEPS[by]
  const now = ctx.deployment.now()
  // From a whole step on, so that the first point is as whole as the others.
  const from = since ?? new Date(Math.ceil((now - back) / length) * length).toISOString()
  const where = all([
    sql`t.service_provider_id = ${keyOfReference(ctx, serviceProviders, service_provider_id)}`,
    ...stretch(serviceProviderChecks, 'checked_at', { since: from, until }),
  ])
  const [, rows] = await together(
    ctx,
    finding(ctx, serviceProviderResource, service_provider_id, { field: 'service_provider_id' }),
    rowsOf(sql`SELECT t.checked_at / ${raw(String(length))}, count(*), sum(t.ok = 0), round(avg(t.latency_ms)), max(t.latency_ms),
        max(t.meetings), max(t.participants)
      FROM service_provider_checks t WHERE ${where} GROUP BY 1 ORDER BY 1`),
  )
  return {
    object: 'ServiceProviderHistory',
    by,
    data: rows.map(([step, checks, failed, latency, slowest, meetings, participants]) => ({
      at: new Date(Number(step) * length).toISOString(),
      checks: Number(checks),
      failed: Number(failed),
      latency_ms: numberOrNull(latency),
      slowest_ms: numberOrNull(slowest),
      meetings: numberOrNull(meetings),
      participants: numberOrNull(participants),
    })),
  }
}

const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value))
