import { type Sql, sql } from '@streamwise/db'
import type { Change } from './change.ts'

/**
 * Takes `by` from a quota of a subscription, or gives back what is negative. Counted in the same batch as what uses
 * it; a trigger refuses to pass the limit, so that two requests at once never do.
 */
export function consume(subscription: number, code: string, by: number): Change {
  return { statements: [usageSql(subscription, code, by)], audit: null, quota: { subscription, code } }
}

function usageSql(subscription: number, code: string, by: number): Sql {
  if (by < 0)
    return sql`UPDATE subscription_usage SET used = max(0, used + ${by}) WHERE subscription_id = ${subscription} AND code = ${code}`
  return sql`INSERT INTO subscription_usage (subscription_id, code, used) VALUES (${subscription}, ${code}, ${by})
    ON CONFLICT (subscription_id, code) DO UPDATE SET used = used + ${by}`
}
