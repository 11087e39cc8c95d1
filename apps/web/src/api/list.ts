import { keepPreviousData, useInfiniteQuery } from '@tanstack/solid-query'
import { createMemo } from 'solid-js'
import type { EntityOptions, Loaded } from './entity.ts'
import { toApiError } from './errors.ts'
import type { Page, Query } from './procedure.ts'

/** A list that is read page by page. Goes into `<DataTable list={…}>` whole. */
export interface List<Row> extends Omit<Loaded<Row[]>, 'data'> {
  rows: () => readonly Row[]
  /** How many match altogether, where the input asked for `total`. */
  total: () => number | undefined
  hasMore: () => boolean
  loadMore: () => void
  loadingMore: () => boolean
  /** Showing what matched before, while the new filter is on its way. */
  stale: () => boolean
}

/**
 * Asks a list procedure, one page of it at first:
 * `useList(api.rooms.list, () => ({ ...filters(), total: true }))`.
 */
export function useList<Input extends { cursor?: string | undefined }, Row>(
  procedure: Query<Input, Page<Row>>,
  input: () => Omit<Input, 'cursor'>,
  options: () => EntityOptions = () => ({}),
): List<Row> {
  const query = useInfiniteQuery(() => ({
    queryKey: [...procedure.path, input(), 'pages'],
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      // The cursor is the one attribute that `input` leaves to this function.
      procedure.query({ ...input(), cursor: pageParam } as Input, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (last: Page<Row>) => last.meta.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    ...options(),
  }))
  const pages = () => (query.isSuccess || query.isRefetchError ? query.data?.pages : undefined)
  return {
    rows: createMemo(() => pages()?.flatMap(page => page.data) ?? []),
    total: () => pages()?.[0]?.meta.total,
    loading: () => query.isPending,
    error: () => (query.isError && pages() === undefined ? toApiError(query.error) : undefined),
    reload: () => void query.refetch(),
    hasMore: () => query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
    loadingMore: () => query.isFetchingNextPage,
    stale: () => query.isPlaceholderData,
  }
}
