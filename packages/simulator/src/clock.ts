/** Time in ms since 1970 (UTC). A simulated one is its source plus what has been skipped. */
export interface Clock {
  now(): number
  /** Moves a simulated clock ahead by so many ms; false where time is real. */
  advance(ms: number): boolean
}

export const realClock = (now: () => number): Clock => ({ now, advance: () => false })

export function simulatedClock(now: () => number): Clock {
  let skipped = 0
  return {
    now: () => now() + skipped,
    advance: ms => {
      skipped += ms
      return true
    },
  }
}
