interface Waiting {
  owner: object
  settle(taken: boolean): void
}

/**
 * The right to write, held by one stream at a time, first come first served. SQLite lets only one connection write,
 * and its driver waits for a lock by stopping the process, which would also stop the stream that holds the lock.
 */
export class WriteTurn {
  #owner: object | undefined
  #waiting: Waiting[] = []

  /** Takes the turn if nobody has it; also true for the stream that already has it. */
  take(owner: object): boolean {
    if (this.#owner === undefined) this.#owner = owner
    return this.#owner === owner
  }

  /** Waits for the turn for `ms`. False when it did not come, or when `signal` aborted. */
  wait(owner: object, ms: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false)
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const settle = (taken: boolean) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
      this.#waiting = this.#waiting.filter(waiting => waiting !== entry)
      resolve(taken)
    }
    const giveUp = () => settle(false)
    const timer = setTimeout(giveUp, ms).unref()
    const entry: Waiting = { owner, settle }
    signal.addEventListener('abort', giveUp)
    this.#waiting.push(entry)
    return promise
  }

  /** Hands the turn on; nothing happens when `owner` does not have it. */
  release(owner: object): void {
    if (this.#owner !== owner) return
    const next = this.#waiting[0]
    this.#owner = next?.owner
    next?.settle(true)
  }
}
