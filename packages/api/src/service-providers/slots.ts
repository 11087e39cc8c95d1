import { ProviderError } from '@streamwise/providers'

/** How many calls to one server a process has under way. */
const AT_ONCE = 8
/** How long a call waits before it looks for a place again, in ms. */
const STEP = 20

/**
 * The places for calls to one server. Whoever finds none waits by a timer of its own: on Workers no request may wait for
 * what another one does. A place is given back, or lapses: a request whose browser went away may be stopped anywhere.
 */
export class Slots {
  readonly #held = new Map<object, number>()

  /** Takes a place for at most `lease` ms. `look` is called before each try, and may throw. Throws `timeout` after `patience` ms. */
  async take(of: { now: () => number; lease: number; patience: number; look: () => void }): Promise<object> {
    const { now, lease, patience, look } = of
    for (let waited = 0; ; waited += STEP) {
      look()
      for (const [slot, until] of this.#held) if (until <= now()) this.#held.delete(slot)
      if (this.#held.size < AT_ONCE) break
      if (waited >= patience)
        throw new ProviderError('timeout', 'Too many calls to this server are under way. Please try again.', {
          key: 'busy',
        })
      await pause(STEP)
    }
    const slot = {}
    this.#held.set(slot, now() + lease)
    return slot
  }

  release(slot: object): void {
    this.#held.delete(slot)
  }
}

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
