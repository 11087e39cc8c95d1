import { Recent } from './recent.ts'

/** What is left after a request: `remaining` requests, and in how many seconds all of them are back. */
export type Left = { remaining: number; reset: number; retryAfter: null }
/** A request too many: seconds until the next one passes. */
export type Refused = { remaining: 0; reset: number; retryAfter: number }

/** How many that are counted apart are remembered at once, at most twice: about 10 MB. */
const MOST = 50_000

/**
 * Token buckets of `quota` requests that fill up again over `window` ms, one for each key. A bucket is one number, the
 * time at which it is full again (GCRA), and one that is full needs none.
 */
export class Buckets {
  readonly quota: number
  readonly window: number
  readonly #fullAt: Recent<number>

  constructor(quota: number, window = 60_000, most = MOST) {
    this.quota = quota
    this.window = window
    this.#fullAt = new Recent(most, window)
  }

  /** Takes for a request that costs as much as `cost` ones, or refuses it and takes nothing. */
  take(key: string, now: number, cost = 1): Left | Refused {
    const each = this.window / this.quota
    const fullAt = this.#of(key, now) + Math.min(cost, this.quota) * each
    const over = fullAt - now - this.window
    if (over > each / 1e6) {
      const retryAfter = Math.max(1, Math.ceil(over / 1000))
      return { remaining: 0, reset: retryAfter, retryAfter }
    }
    this.#fullAt.set(key, fullAt, now)
    const remaining = Math.max(0, Math.floor((this.window - (fullAt - now)) / each + 1e-6))
    return { remaining, reset: Math.ceil((fullAt - now) / 1000), retryAfter: null }
  }

  /** Gives back what was taken for somebody else. */
  give(key: string, now: number, cost = 1): void {
    const each = this.window / this.quota
    this.#fullAt.set(key, this.#of(key, now) - Math.min(cost, this.quota) * each, now)
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#fullAt.size
  }

  #of(key: string, now: number): number {
    return Math.max(now, this.#fullAt.get(key) ?? 0)
  }
}
