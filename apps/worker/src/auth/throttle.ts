import { type Database, sql } from '@streamwise/db'
import { tooManyRequests } from '@streamwise/domain'

/** After how many failures attempts are slowed down, by what they have in common. */
const FREE = { account: 5, address: 20 } as const
const LONGEST = 15 * 60_000
const FORGOTTEN = 24 * 3_600_000

export type Attempt = { account: string; address: string | null }

const keysOf = ({ account, address }: Attempt): { key: string; free: number }[] => [
  { key: `sign-in:account:${account}`, free: FREE.account },
  ...(address ? [{ key: `sign-in:address:${address}`, free: FREE.address }] : []),
]

/** Throws `too_many_requests` while attempts of this account or from this address must wait. */
export async function requireAttempt(database: Database, attempt: Attempt, now: number): Promise<void> {
  const keys = keysOf(attempt).map(({ key }) => key)
  const [answer] = await database.read([
    sql`SELECT max(blocked_until) FROM throttles WHERE key IN (${keys[0] ?? ''}, ${keys[1] ?? ''})`,
  ])
  const until = Number(answer?.rows[0]?.[0] ?? 0)
  if (until > now)
    throw tooManyRequests('Too many attempts. Wait a little, then try again.', (until - now) / 1000)
}

/** A wrong password: from the free ones on, each failure doubles the wait, from one second to 15 minutes. */
export async function attemptFailed(database: Database, attempt: Attempt, now: number): Promise<void> {
  await database.write([
    sql`DELETE FROM throttles WHERE expires_at < ${now}`,
    ...keysOf(attempt).map(
      ({ key, free }) =>
        sql`INSERT INTO throttles (key, failures, blocked_until, expires_at) VALUES (${key}, 1, 0, ${now + FORGOTTEN})
          ON CONFLICT (key) DO UPDATE SET failures = failures + 1, expires_at = excluded.expires_at,
            blocked_until = CASE WHEN failures + 1 < ${free} THEN 0
              ELSE ${now} + min(${LONGEST}, 1000 << min(20, failures + 1 - ${free})) END`,
    ),
  ])
}

/** The right password: the account starts afresh. The address does not: it may be trying many accounts. */
export async function attemptSucceeded(database: Database, attempt: Attempt): Promise<void> {
  await database.write([sql`DELETE FROM throttles WHERE key = ${keysOf(attempt)[0]?.key ?? ''}`])
}
