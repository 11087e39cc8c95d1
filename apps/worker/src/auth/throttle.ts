import { blockedUntil, countFailure, forgiveSignIn, signInThrottles } from '@streamwise/api'
import { type Database, sql } from '@streamwise/db'
import { tooManyRequests } from '@streamwise/domain'

export type Attempt = { account: string; address: string | null }

/**
 * Counts an attempt before anybody looks whether it is right, so that of many at once only so many are looked at. Throws
 * `too_many_requests` while attempts must wait: from the free ones on, each failure doubles the wait.
 */
export async function beginAttempt(database: Database, attempt: Attempt, now: number): Promise<void> {
  const throttles = signInThrottles(attempt)
  const until = blockedUntil(throttles)
  const [before, counted] = await database.write([
    sql`SELECT ${until}`,
    countFailure(throttles, now, sql`${until} <= ${now}`),
  ])
  if (counted?.rows.length) return
  const wait = Number(before?.rows[0]?.[0] ?? 0) - now
  throw tooManyRequests('Too many attempts. Wait a little, then try again.', wait / 1000)
}

/** The attempt was right: it was no failure. */
export async function attemptSucceeded(database: Database, attempt: Attempt): Promise<void> {
  await database.write(forgiveSignIn(attempt))
}
