/**
 * The platform's time while the demo is made: set back, so that contracts, rooms and the audit log get the dates that
 * a real operator's would have, by the same code that writes them on any other day.
 */
export type DemoClock = {
  now(): number
  set(at: number): void
  /** From here on the time is the real one. */
  release(): void
}

export function demoClock(real: () => number = Date.now): DemoClock {
  let held: number | null = null
  return {
    now: () => held ?? real(),
    set: at => {
      held = at
    },
    release: () => {
      held = null
    },
  }
}
