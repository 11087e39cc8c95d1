import { blockedUntil, countFailure, forgive, type Throttle } from '@streamwise/api'
import { type Database, raw, sql } from '@streamwise/db'
import { tooManyRequests } from '@streamwise/domain'

const LONGEST = 15 * 60_000

export type Attempt = { account: string; address: string | null }

const accountKey = ({ account }: Attempt) => sql`${`sign-in:account:${account}`}`

const throttlesOf = (attempt: Attempt): Throttle[] => [
  { key: accountKey(attempt), free: 5, longest: LONGEST },
  ...(attempt.address
    ? [{ key: sql`${`sign-in:address:${attempt.address}`}`, free: 20, longest: LONGEST }]
    : []),
]

/** Throws `too_many_requests` while attempts of this account or from this address must wait. */
export async function requireAttempt(database: Database, attempt: Attempt, now: number): Promise<void> {
  const [answer] = await database.read([sql`SELECT ${blockedUntil(throttlesOf(attempt))}`])
  const until = Number(answer?.rows[0]?.[0] ?? 0)
  if (until > now)
    throw tooManyRequests('Too many attempts. Wait a little, then try again.', (until - now) / 1000)
}

/** A wrong password: from the free ones on, each failure doubles the wait, from one second to 15 minutes. */
export async function attemptFailed(database: Database, attempt: Attempt, now: number): Promise<void> {
  await database.write([countFailure(throttlesOf(attempt), now, raw('1'))])
}

/** The right password: the account starts afresh. The address does not: it may be trying many accounts. */
export async function attemptSucceeded(database: Database, attempt: Attempt): Promise<void> {
  await database.write([forgive(accountKey(attempt))])
}
