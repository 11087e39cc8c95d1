import { QueryObserver, type QueryObserverOptions } from '@tanstack/solid-query'
import { createMemo } from 'solid-js'
import { type ApiError, toApiError } from './errors.ts'
import { narrowed } from './narrow.ts'
import { observe } from './observe.ts'
import type { Query } from './procedure.ts'
import { queryClient } from './query-client.ts'

/** Something that the server was asked for. Its functions are for tracked scopes (JSX, memos, effects). */
export interface Loaded<Data> {
  /** The answer, once there is one. Never suspends: show a skeleton while it is `undefined`. */
  data: () => Data | undefined
  /** Nothing to show yet, and no error either. */
  loading: () => boolean
  /** Why there is nothing to show. An error while refreshing keeps the data on the page. */
  error: () => ApiError | undefined
  reload: () => void
  /** When the answer came. */
  at: () => Date | undefined
}

export interface EntityOptions<Data = never> {
  /** Ask only while this holds. */
  enabled?: boolean
  /** Ask again after so many ms, for what changes by itself: always, or as what is known so far tells (`false`: not). */
  refetchInterval?: number | ((data: Data | undefined) => number | false)
}

/**
 * Asks one procedure: `useEntity(api.rooms.get, () => ({ id: params.id }))`. Asked again when the input
 * changes, or when `invalidate` names the procedure.
 */
export function useEntity<Input, Output>(
  procedure: Query<Input, Output>,
  input: () => Input,
  options: () => EntityOptions<Output> = () => ({}),
): Loaded<Output> {
  const result = observe(
    (): QueryObserverOptions<Output> => {
      const asked = narrowed(procedure.path, input())
      return {
        queryKey: [...procedure.path, asked],
        queryFn: ({ signal }) => procedure.query(asked, { signal }),
        ...options(),
        refetchInterval: ({ state }) => intervalOf(options(), state.data),
      }
    },
    given => new QueryObserver(queryClient, given),
  )
  const data = createMemo(() => result().data)
  return {
    data,
    loading: () => result().isPending,
    error: () => (result().isError && data() === undefined ? toApiError(result().error) : undefined),
    reload: () => void result().refetch(),
    at: () => answeredAt(result().dataUpdatedAt),
  }
}

/** When an answer came, of TanStack's ms since 1970, which are 0 where none did. */
export const answeredAt = (ms: number): Date | undefined => (ms > 0 ? new Date(ms) : undefined)

/** After how many ms to ask again, by what is known. */
export const intervalOf = <Data>({ refetchInterval }: EntityOptions<Data>, data: Data | undefined) =>
  typeof refetchInterval === 'function' ? refetchInterval(data) : (refetchInterval ?? false)
