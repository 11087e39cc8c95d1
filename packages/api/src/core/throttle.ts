import { join, type Sql, sql } from '@streamwise/db'

/** What attempts have in common, and how failures slow them down: none up to `free`, then doubling waits. */
export type Throttle = {
  key: Sql
  /** The failure from which on there is a wait; the first lasts a second. */
  free: number
  /** The longest wait, in ms. */
  longest: number
}

/** For how long a failure counts, in ms. */
const FORGOTTEN = 24 * 3_600_000

/** Until when attempts must wait, in ms since 1970; 0 where nothing is known against them. */
export const blockedUntil = (throttles: readonly Throttle[]): Sql =>
  sql`coalesce((SELECT max(blocked_until) FROM throttles WHERE key IN (${keysOf(throttles)})), 0)`

/**
 * Counts one failure on each of the throttles, where `given` is true. Answers `key, blocked_until` of each, as they are
 * now. One statement: of attempts at once, each sees those before it.
 */
export function countFailure(throttles: readonly Throttle[], now: number, given: Sql): Sql {
  const counted = throttles.map(
    ({ key, free, longest }) => sql`SELECT ${key} AS key, ${free} AS free, ${longest} AS longest`,
  )
  return sql`INSERT INTO throttles (key, failures, blocked_until, expires_at)
    SELECT key, failures, iif(failures < free, 0, ${now} + min(longest, 1000 << min(20, failures - free))), ${now + FORGOTTEN}
    FROM (SELECT t.*, 1 + coalesce((SELECT failures FROM throttles WHERE key = t.key AND expires_at > ${now}), 0) AS failures
      FROM (${join(counted, ' UNION ALL ')}) t)
    WHERE ${given}
    ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, blocked_until = excluded.blocked_until, expires_at = excluded.expires_at
    RETURNING key, blocked_until`
}

/** Starts afresh. */
export const forgive = (key: Sql): Sql => sql`DELETE FROM throttles WHERE key = ${key}`

const keysOf = (throttles: readonly Throttle[]): Sql =>
  join(
    throttles.map(({ key }) => key),
    ', ',
  )
