import type { DemoClock } from '../clock.ts'

/** Something that happened: when, and how it is done again. */
export type Event = { at: number; happens: () => Promise<void> }

/**
 * Lets everything happen in its order, each at its own time by the platform's clock. From `settles.from` on, what the
 * platform has begun by itself is over before the time moves on: how long a server took is not to look like hours.
 */
export async function replay(
  clock: DemoClock,
  events: readonly Event[],
  settles: { from: number; settled: () => Promise<void> },
): Promise<void> {
  for (const { at, happens } of events.toSorted((one, other) => one.at - other.at)) {
    clock.set(at)
    await happens()
    if (at >= settles.from) await settles.settled()
  }
}
