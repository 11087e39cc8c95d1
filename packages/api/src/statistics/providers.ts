import { raw, serviceProviders, sql } from '@streamwise/db'
import { notFound, type ProviderStatistics, type ProviderStatisticsQuery } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { keyOfReference, rowsOf, together } from '../core/reading.ts'
import { periodsJson, rangeOf, shownPeriod, toldOf } from './range.ts'

type Checked = { checks: number; failed: number; timed: number; latency: number }

/** How many providers are told of: an operator has some dozens. */
const MOST_PROVIDERS = 100

/** How providers did in each period, out of counts of their checks. Throws `not_found` for one that is not there. */
export async function getProviderStatistics(
  ctx: Context,
  input: z.output<typeof ProviderStatisticsQuery>,
): Promise<ProviderStatistics> {
  onPlatform(ctx)
  const range = rangeOf(ctx, input)
  const { service_provider_id: reference } = input
  const chosen =
    reference === undefined
      ? raw(
          `SELECT id FROM service_providers ORDER BY provider_name COLLATE NOCASE, id LIMIT ${MOST_PROVIDERS}`,
        )
      : sql`SELECT ${keyOfReference(ctx, serviceProviders, reference)} AS id`
  const [names, rows] = await together(
    ctx,
    rowsOf(sql`SELECT id, provider_name FROM service_providers WHERE id IN (${chosen})
      ORDER BY provider_name COLLATE NOCASE, id`),
    rowsOf(sql`WITH p AS (SELECT value ->> 0 AS a, value ->> 1 AS z FROM json_each(${periodsJson(range.periods)})),
      w AS MATERIALIZED (${chosen})
      SELECT s.service_provider_id, p.a, sum(s.checks), sum(s.failed), sum(s.timed), sum(s.latency_ms)
      FROM w CROSS JOIN p CROSS JOIN provider_statistics s
        ON s.service_provider_id = w.id AND s.at >= p.a AND s.at < p.z
      GROUP BY s.service_provider_id, p.a`),
  )
  if (reference !== undefined && !names.length) throw notFound(serviceProviders.object, 'service_provider_id')
  const counted = new Map(
    rows.map(([provider, from, checks, failed, timed, latency]) => [
      `${provider} ${from}`,
      { checks: Number(checks), failed: Number(failed), timed: Number(timed), latency: Number(latency) },
    ]),
  )
  return {
    object: 'ProviderStatistics',
    ...toldOf(range),
    providers: names.map(([key, name]) => {
      const periods = range.periods.map(period => ({ period, checked: counted.get(`${key} ${period.from}`) }))
      return {
        id: ctx.deployment.ids.encode(serviceProviders.object, Number(key)),
        provider_name: String(name),
        ...shownChecks(periods.map(({ checked }) => checked)),
        periods: periods.map(({ period, checked }) => ({
          ...shownPeriod(period),
          ...shownChecks([checked]),
        })),
      }
    }),
  }
}

function shownChecks(all: readonly (Checked | undefined)[]) {
  const sum = (of: keyof Checked) => all.reduce((so, each) => so + (each?.[of] ?? 0), 0)
  const timed = sum('timed')
  return {
    checks: sum('checks'),
    failed: sum('failed'),
    latency_ms: timed ? Math.round(sum('latency') / timed) : null,
  }
}
