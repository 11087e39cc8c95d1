import { ProviderError, type ProviderErrorCode } from '@streamwise/providers'
import type { ServiceProviderRow } from './resource.ts'

/** For how long a server that did not answer is left alone, in ms: doubled with each failure in a row. */
export const FIRST_PAUSE = 30_000
export const LONGEST_PAUSE = 300_000

/** What a breaker must know of a provider's row. */
type Known = Pick<ServiceProviderRow, 'failures' | 'retry_at' | 'health_checked_at' | 'health_state'>

/**
 * Whether new work should go to a provider: it is active, takes new meetings, was not found down, and answered when it
 * was last called. Where no provider is available, trying one all the same does no harm.
 */
export const available = (
  provider: Pick<ServiceProviderRow, 'active' | 'draining' | 'health_state' | 'retry_at'>,
  now: number,
): boolean =>
  provider.active &&
  !provider.draining &&
  provider.health_state !== 'down' &&
  (provider.retry_at === null || provider.retry_at <= now)

/** How long to leave a server alone after so many failures in a row, in ms. */
export const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(10, Math.max(0, failures - 1)))

const SILENT: ReadonlySet<ProviderErrorCode> = new Set(['timeout', 'unreachable', 'tls'])

/**
 * No connection, or no answer. An error with a key is an answer: a balancer that can't reach one of its servers still
 * works for all others.
 */
export const isSilence = (error: unknown): error is ProviderError =>
  error instanceof ProviderError && SILENT.has(error.code) && error.key === undefined

/**
 * What one process knows of one server: nobody waits for a server that has just let somebody wait. Plain data, because
 * on Workers requests may share nothing else.
 */
export class Breaker {
  /** Until when it is left alone, in ms; null: it is not. */
  #retryAt: number | null = null
  #failures = 0
  #openedAt = 0
  #last: { code: ProviderErrorCode; message: string } = UNKNOWN
  /** Until when somebody is finding out whether it answers again. */
  #probeUntil = 0
  /** The latest pause that was ever heard of: rows read before it ended tell of it again. */
  #heard = 0

  /** Takes over what other processes wrote down. */
  learn(row: Known): void {
    if (row.retry_at !== null && row.retry_at > this.#heard) {
      this.#retryAt = this.#heard = row.retry_at
      this.#failures = row.failures
      this.#last = UNKNOWN
    } else if (
      row.retry_at === null &&
      row.health_state !== 'down' &&
      (row.health_checked_at ?? 0) > this.#openedAt
    )
      this.#retryAt = null
  }

  /**
   * Lets a call through, or throws why the last one failed. After a pause one goes ahead, for at most `probeFor` ms, and
   * the others are refused until it has found out. True for that one.
   */
  pass(now: number, probeFor: number): boolean {
    if (this.#retryAt === null) return false
    if (now < this.#retryAt || now < this.#probeUntil) throw this.refusal()
    this.#probeUntil = now + probeFor
    return true
  }

  probed(): void {
    this.#probeUntil = 0
  }

  /** Whether calls are refused now. */
  isOpen = (now: number): boolean => this.#retryAt !== null && now < this.#retryAt

  refusal = (): ProviderError =>
    new ProviderError(this.#last.code, `${this.#last.message} It is asked again in a moment.`)

  /** The server answered. True where that is news. */
  answered(): boolean {
    const news = this.#retryAt !== null
    this.#retryAt = null
    this.#failures = 0
    return news
  }

  /** The server did not answer. True for the first of those who notice. */
  silent(error: ProviderError, now: number): boolean {
    if (this.isOpen(now)) return false
    this.#failures += 1
    this.#openedAt = now
    this.#retryAt = this.#heard = now + pauseAfter(this.#failures)
    this.#last = { code: error.code, message: error.message }
    return true
  }
}

const UNKNOWN = {
  code: 'unreachable',
  message: 'The server did not answer when it was last called.',
} as const
