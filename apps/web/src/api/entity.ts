import { useQuery } from '@tanstack/solid-query'
import { type ApiError, toApiError } from './errors.ts'
import type { Query } from './procedure.ts'

/** Something that the server was asked for. Its functions are for tracked scopes (JSX, memos, effects). */
export interface Loaded<Data> {
  /** The answer, once there is one. Never suspends: show a skeleton while it is `undefined`. */
  data: () => Data | undefined
  /** Nothing to show yet, and no error either. */
  loading: () => boolean
  /** Why there is nothing to show. An error while refreshing keeps the data on the page. */
  error: () => ApiError | undefined
  reload: () => void
}

export interface EntityOptions {
  /** Ask only while this holds. */
  enabled?: boolean
  /** Ask again after so many ms, for what changes by itself (a live meeting). */
  refetchInterval?: number
}

/**
 * Asks one procedure: `useEntity(api.rooms.get, () => ({ id: params.id }))`. Asked again when the input
 * changes, or when `invalidate` names the procedure.
 */
export function useEntity<Input, Output>(
  procedure: Query<Input, Output>,
  input: () => Input,
  options: () => EntityOptions = () => ({}),
): Loaded<Output> {
  const query = useQuery(() => ({
    queryKey: [...procedure.path, input()],
    queryFn: ({ signal }: { signal: AbortSignal }) => procedure.query(input(), { signal }),
    ...options(),
  }))
  // `data` is read only when there is some: reading it earlier would suspend the whole page.
  const data = () => (query.isSuccess || query.isRefetchError ? query.data : undefined)
  return {
    data,
    loading: () => query.isPending,
    error: () => (query.isError && data() === undefined ? toApiError(query.error) : undefined),
    reload: () => void query.refetch(),
  }
}
