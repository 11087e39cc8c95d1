import { createSignal } from 'solid-js'
import type { Branch, Mutation } from './procedure.ts'
import { invalidate, noticeSignedOut } from './query-client.ts'

/** A change to make, and whether it is being made. */
export interface Action<Input, Output> {
  /** Makes the change; throws what the server refused with. */
  run: (input: Input) => Promise<Output>
  busy: () => boolean
}

/**
 * Calls a mutation and reads again what it touched:
 * `useAction(api.rooms.delete, { touches: [api.rooms] })`. Touches its own entity unless said. It is never kept to be
 * sent behind somebody's back once a connection returns: without one it fails, and says so.
 */
export function useAction<Input, Output>(
  procedure: Mutation<Input, Output>,
  options: { touches?: readonly Branch[] } = {},
): Action<Input, Output> {
  const [running, setRunning] = createSignal(0)
  const run = async (input: Input): Promise<Output> => {
    setRunning(count => count + 1)
    try {
      const output = await procedure.mutate(input)
      void invalidate(...(options.touches ?? [{ path: procedure.path.slice(0, 1) }]))
      return output
    } catch (failure) {
      noticeSignedOut(failure)
      throw failure
    } finally {
      setRunning(count => count - 1)
    }
  }
  return { run, busy: () => running() > 0 }
}
