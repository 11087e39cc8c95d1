import { type Sql, sql } from '@streamwise/db'
import { tooManyRequests } from '@streamwise/domain'
import { also, type Change } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { numberOf, type Reading } from '../core/reading.ts'
import { blockedUntil, countFailure, type Throttle } from '../core/throttle.ts'

/** Invitations that a customer's people send to one address, and to all, before they are slowed down. */
const FREE = { one: 10, all: 500 }
/** The longest waits after that, in ms. */
const LONGEST = { one: 24 * 3_600_000, all: 60_000 }

/** Keeps a customer's people from flooding anybody with mail in the platform's name; the platform's own may. */
export type MailLimit = { waits: Reading<number>; counted: Change }

/** `customer` is the key of whose place it is. */
export function mailLimit(ctx: Context, email: Sql, customer: Sql): MailLimit {
  if (ctx.scope.platform) return { waits: numberOf(sql`SELECT 0`), counted: also() }
  const key = sql`'invitations:' || ${customer}`
  const throttles: Throttle[] = [
    { key: sql`${key} || ':' || ${email}`, free: FREE.one, longest: LONGEST.one },
    { key, free: FREE.all, longest: LONGEST.all },
  ]
  return {
    waits: numberOf(sql`SELECT ${blockedUntil(throttles)}`),
    counted: also(countFailure(throttles, ctx.deployment.now(), sql`1`)),
  }
}

/** Throws `too_many_requests` until the time, in ms, that `waits` answered. */
export function requireTime(ctx: Context, until: number): void {
  const wait = until - ctx.deployment.now()
  if (wait > 0) throw tooManyRequests('Too many invitations. Wait a little, then go on.', wait / 1000)
}
