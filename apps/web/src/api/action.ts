import { useMutation } from '@tanstack/solid-query'
import type { Branch, Mutation } from './procedure.ts'
import { invalidate } from './query-client.ts'

/** A change to make, and whether it is being made. */
export interface Action<Input, Output> {
  /** Makes the change; throws what the server refused with. */
  run: (input: Input) => Promise<Output>
  busy: () => boolean
}

/**
 * Calls a mutation and reads again what it touched:
 * `useAction(api.rooms.delete, { touches: [api.rooms] })`. Touches its own entity unless said.
 */
export function useAction<Input, Output>(
  procedure: Mutation<Input, Output>,
  options: { touches?: readonly Branch[] } = {},
): Action<Input, Output> {
  const mutation = useMutation(() => ({
    mutationFn: (input: Input) => procedure.mutate(input),
    onSuccess: () => {
      void invalidate(...(options.touches ?? [{ path: procedure.path.slice(0, 1) }]))
    },
  }))
  return { run: input => mutation.mutateAsync(input), busy: () => mutation.isPending }
}
