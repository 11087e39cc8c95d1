import { type Sql, sql } from '@streamwise/db'
import type { Change } from './change.ts'

/**
 * Takes `by` from a quota of a subscription, or gives back what is negative. Counted in the same batch as what uses
 * it; a trigger refuses to pass the limit, so that two requests at once never do.
 */
export function consume(subscription: number, code: string, by: number): Change {
  return { statements: [usageSql(subscription, code, by)], audit: null, quota: { subscription, code, by } }
}

function usageSql(subscription: number, code: string, by: number): Sql {
  if (by < 0)
    return sql`UPDATE subscription_usage SET used = max(0, used + ${by}) WHERE subscription_id = ${subscription} AND code = ${code}`
  return sql`INSERT INTO subscription_usage (subscription_id, code, used) VALUES (${subscription}, ${code}, ${by})
    ON CONFLICT (subscription_id, code) DO UPDATE SET used = used + ${by}`
}

/**
 * Gives back what a row holds of a quota, before it is deleted in the same batch. `subscription` is read off the row as
 * the batch runs: of two deletes at once only the first finds one.
 */
export const giveBack = (subscription: Sql, code: string): Change => ({
  statements: [
    sql`UPDATE subscription_usage SET used = max(0, used - 1) WHERE subscription_id = ${subscription} AND code = ${code}`,
  ],
  audit: null,
})

/** Counts use on another subscription from now on. `count` is asked as the batch runs, `expected` is for a refusal. */
export const moveUse = (
  from: number,
  to: number,
  { code, count, expected }: { code: string; count: Sql; expected: number },
): Change => ({
  statements: [
    sql`UPDATE subscription_usage SET used = max(0, used - ${count}) WHERE subscription_id = ${from} AND code = ${code}`,
    sql`INSERT INTO subscription_usage (subscription_id, code, used) VALUES (${to}, ${code}, ${count})
      ON CONFLICT (subscription_id, code) DO UPDATE SET used = used + excluded.used`,
  ],
  audit: null,
  quota: { subscription: to, code, by: expected },
})
