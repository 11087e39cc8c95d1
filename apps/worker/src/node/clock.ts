export type Clock = {
  /** Has the work done that has just been written. */
  wake(): void
  /** Begins nothing any more, and resolves once what runs has ended. */
  stop(): Promise<void>
}

/**
 * The clock of one machine: looks for work at once and then every so many ms, and whenever it is woken. One round at a
 * time, so that many wakes are one. It keeps no process alive.
 */
export function startClock(of: {
  tick: () => Promise<unknown>
  runDue: () => Promise<unknown>
  every: number
  failed: (error: unknown) => void
}): Clock {
  let stopped = false
  let running: Promise<void> | null = null
  let next: (() => Promise<unknown>) | null = null

  const rounds = async () => {
    for (; next && !stopped; await new Promise(setImmediate)) {
      const round = next
      next = null
      await round().catch(of.failed)
    }
    running = null
  }
  const ask = (round: () => Promise<unknown>) => {
    if (next !== of.tick) next = round
    // After the answer that is being made: the embedded database would hold it up.
    running ??= new Promise(setImmediate).then(rounds)
  }

  ask(of.tick)
  const timer = setInterval(() => ask(of.tick), of.every).unref()
  return {
    wake: () => ask(of.runDue),
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
