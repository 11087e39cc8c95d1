/** Time in ms since 1970 (UTC). A simulated one is its source plus what has been skipped. */
export interface Clock {
  now(): number
  /** Moves a simulated clock ahead by so many ms; false where time is real. */
  advance(ms: number): boolean
  /** Sets how wrong the clock is: so many ms ahead of the right time, or behind it. */
  skew(ms: number): void
}

export const realClock = (now: () => number): Clock => clock(now, false)
export const simulatedClock = (now: () => number): Clock => clock(now, true)

function clock(now: () => number, simulated: boolean): Clock {
  let skipped = 0
  let skewed = 0
  return {
    now: () => now() + skipped + skewed,
    advance: ms => {
      if (simulated) skipped += ms
      return simulated
    },
    skew: ms => {
      skewed = ms
    },
  }
}
