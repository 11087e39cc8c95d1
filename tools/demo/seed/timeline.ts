import type { DemoClock } from '../clock.ts'

/** Something that happened: when, and how it is done again. */
export type Event = { at: number; happens: () => Promise<void> }

/** Lets everything happen in its order, each at its own time by the platform's clock. */
export async function replay(clock: DemoClock, events: readonly Event[]): Promise<void> {
  for (const { at, happens } of events.toSorted((one, other) => one.at - other.at)) {
    clock.set(at)
    await happens()
  }
}
