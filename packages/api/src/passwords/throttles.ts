import { type Sql, sql } from '@streamwise/db'
import { networkOf } from '../core/network.ts'
import { forgive, type Throttle } from '../core/throttle.ts'

/** Somebody who tries to sign in to an account. */
export type Attempt = { account: string; address: string | null }

const MINUTE = 60_000

const here = ({ account, address }: Attempt): Sql =>
  sql`${`sign-in:${JSON.stringify([networkOf(address), account])}`}`
const everywhere = ({ account }: Attempt): Sql => sql`${`sign-in:account:${account}`}`
const network = ({ address }: Attempt): Sql => sql`${`sign-in:address:${networkOf(address)}`}`

/**
 * What slows failures down: of an account from one network, of an account from all, of a network with all accounts. Who
 * fails on purpose keeps the account's own people out from that network alone; from elsewhere for a minute at most, and
 * only once many networks take part.
 */
export const signInThrottles = (attempt: Attempt): Throttle[] => [
  { key: here(attempt), free: 5, longest: 15 * MINUTE },
  { key: everywhere(attempt), free: 50, longest: MINUTE },
  ...(attempt.address ? [{ key: network(attempt), free: 50, longest: 15 * MINUTE }] : []),
]

/** The account starts afresh, here and everywhere. */
export const forgiveAccount = (attempt: Attempt): Sql[] => [
  forgive(here(attempt)),
  forgive(everywhere(attempt)),
]

/**
 * The attempt was right: the account starts afresh, and the network has one failure less, the one that was counted
 * beforehand. It may be trying other accounts too.
 */
export const forgiveSignIn = (attempt: Attempt): Sql[] => [
  ...forgiveAccount(attempt),
  sql`UPDATE throttles SET failures = max(0, failures - 1), blocked_until = 0 WHERE key = ${network(attempt)}`,
]
