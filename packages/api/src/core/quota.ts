import { type Sql, sql } from '@streamwise/db'
import { featureOf, nextReset } from '@streamwise/domain'
import type { Change } from './change.ts'
import type { Reading } from './reading.ts'

/** A subscription whose consumable features are used: where its months begin, and what time it is; in ms. */
export type Consumer = { id: number; anchor_at: number; now: number }

/**
 * Takes `by` from a quota of a subscription, or gives back what is negative. Counted in the same batch as what uses
 * it; a trigger refuses to pass the limit, so that two requests at once never do. A consumable feature needs to know
 * when it is: a count whose time has passed begins again with this use, and where the subscription has overages the
 * limit is a mark, not a wall.
 */
export function consume(subscription: number | Consumer, code: string, by: number): Change {
  const key = typeof subscription === 'number' ? subscription : subscription.id
  const consumer = typeof subscription === 'number' ? null : subscription
  if (featureOf(code)?.consumable && !consumer) throw new Error(`${code} is consumed at a time.`)
  const statement =
    consumer && featureOf(code)?.consumable ? metered(consumer, code, by) : counted(key, code, by)
  return {
    statements: [statement],
    audit: null,
    quota: { subscription: key, code, by, now: consumer?.now },
  }
}

function counted(subscription: number, code: string, by: number): Sql {
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

function metered({ id, anchor_at, now }: Consumer, code: string, by: number): Sql {
  const next = nextReset(code, anchor_at, now)
  return sql`INSERT INTO subscription_usage (subscription_id, code, used, resets_at, may_exceed)
    VALUES (${id}, ${code}, max(0, ${by}), ${next}, (SELECT overages_enabled FROM subscriptions WHERE id = ${id}))
    ON CONFLICT (subscription_id, code) DO UPDATE SET
      used = max(0, ${by} + CASE WHEN resets_at <= ${now} THEN 0 ELSE used END),
      resets_at = CASE WHEN resets_at > ${now} THEN resets_at ELSE excluded.resets_at END,
      may_exceed = excluded.may_exceed`
}

/**
 * Counts what was used of a consumable feature, whatever the limit is: what was used is used, and the wall is at the
 * door. Only where `where` holds. A count whose time has passed begins again with it.
 */
export function used(
  { id, anchor_at, now }: Consumer,
  { code, by, where }: { code: string; by: number; where: Sql },
): Sql[] {
  return [
    sql`INSERT INTO subscription_usage (subscription_id, code, used, resets_at, may_exceed)
      SELECT ${id}, ${code}, max(0, ${by}), ${nextReset(code, anchor_at, now)}, 1 WHERE ${where}
      ON CONFLICT (subscription_id, code) DO UPDATE SET
        used = max(0, ${by} + CASE WHEN resets_at <= ${now} THEN 0 ELSE used END),
        resets_at = CASE WHEN resets_at > ${now} THEN resets_at ELSE excluded.resets_at END,
        may_exceed = 1`,
    sql`UPDATE subscription_usage SET may_exceed = (SELECT overages_enabled FROM subscriptions WHERE id = ${id})
      WHERE subscription_id = ${id} AND code = ${code} AND ${where}`,
  ]
}

/** What was counted of a feature. `resets_at` in ms. */
export type Counted = { code: string; used: number; resets_at: number | null }

/**
 * All that was counted of a subscription, whether or not it is limited; `now` in ms. What runs and who is in it is no
 * count that could go wrong, but asked for.
 */
export const countedOf = (subscription: Sql, now: number): Reading<Counted[]> => ({
  sql: sql`SELECT code, used, resets_at FROM subscription_usage WHERE subscription_id = ${subscription}
    UNION ALL SELECT 'max_concurrent_meetings', count(*), NULL FROM meetings
      WHERE subscription_id = ${subscription} AND ended_at IS NULL GROUP BY subscription_id
    UNION ALL SELECT 'max_concurrent_participants', count(*), NULL FROM room_seats
      WHERE subscription_id = ${subscription} AND held_until > ${now} GROUP BY subscription_id`,
  read: answer =>
    (answer?.rows ?? []).map(([code, used, resets_at]) => ({
      code: String(code),
      used: Number(used),
      resets_at: resets_at === null ? null : Number(resets_at),
    })),
})
