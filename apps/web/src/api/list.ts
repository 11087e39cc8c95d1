import {
  type InfiniteData,
  InfiniteQueryObserver,
  type InfiniteQueryObserverOptions,
  keepPreviousData,
  type QueryKey,
} from '@tanstack/solid-query'
import { createMemo } from 'solid-js'
import { answeredAt, type EntityOptions, intervalOf, type Loaded } from './entity.ts'
import { toApiError } from './errors.ts'
import { narrowed } from './narrow.ts'
import { observe } from './observe.ts'
import type { Page, Query } from './procedure.ts'
import { queryClient } from './query-client.ts'

/** A list from the server. Goes into `<DataTable list={…}>` whole. */
export interface List<Row> extends Omit<Loaded<Row[]>, 'data'> {
  rows: () => readonly Row[]
  /** How many match altogether, where the input asked for `total`. */
  total: () => number | undefined
  hasMore: () => boolean
  loadMore: () => void
  loadingMore: () => boolean
  /** Showing what matched before, while the new filter is on its way. */
  stale: () => boolean
  /** Asks for the same list in parts of a hundred rows, for an export: as it is filtered when this is called. */
  parts: () => (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>
  /** Where the list is read a page at a time instead of growing. */
  pages?: Pages
}

/** The way through a list that is read a page at a time. */
export interface Pages {
  /** How many rows come before this page; `undefined` where nobody knows, as behind a link to the middle. */
  before: () => number | undefined
  /** At the beginning. */
  first: () => boolean
  next: () => void
  /** To the page before, or to the beginning where that is not known. */
  back: () => void
  /** Reads the next page ahead. */
  prepare: () => void
  size: () => number
  setSize: (size: number) => void
}

/** How many rows a page may have. */
export const pageSizes = [25, 50, 100] as const

/** As `useList` and `usePages` ask for parts. */
export const partsOf =
  <Input, Row>(procedure: Query<Input, Page<Row>>, input: () => object): List<Row>['parts'] =>
  () => {
    const asked = { ...narrowed(procedure.path, input()), limit: Math.max(...pageSizes), total: undefined }
    // Every list takes these; the rest is what `input` is for.
    return (cursor, signal) => procedure.query({ ...asked, cursor } as unknown as Input, { signal })
  }

type PagesOptions<Row> = InfiniteQueryObserverOptions<
  Page<Row>,
  Error,
  InfiniteData<Page<Row>>,
  QueryKey,
  string | undefined
>

/**
 * Asks a list procedure, one page of it at first:
 * `useList(api.rooms.list, () => ({ ...filters(), total: true }))`.
 */
export function useList<Input extends { cursor?: string | undefined }, Row>(
  procedure: Query<Input, Page<Row>>,
  input: () => Omit<Input, 'cursor'>,
  options: () => EntityOptions<Row[]> = () => ({}),
): List<Row> {
  const result = observe(
    (): PagesOptions<Row> => {
      const asked = narrowed(procedure.path, input())
      return {
        queryKey: [...procedure.path, asked, 'pages'],
        queryFn: ({ pageParam, signal }) =>
          // The cursor is the one attribute that `input` leaves to this function.
          procedure.query({ ...asked, cursor: pageParam } as Input, { signal }),
        initialPageParam: undefined,
        getNextPageParam: last => last.meta.next_cursor ?? undefined,
        placeholderData: keepPreviousData,
        ...options(),
        refetchInterval: ({ state }) =>
          intervalOf(
            options(),
            state.data?.pages.flatMap(page => page.data),
          ),
      }
    },
    given => new InfiniteQueryObserver(queryClient, given),
  )
  const pages = createMemo(() => result().data?.pages)
  return {
    rows: createMemo(() => pages()?.flatMap(page => page.data) ?? []),
    total: () => pages()?.[0]?.meta.total,
    loading: () => result().isPending,
    error: () => (result().isError && pages() === undefined ? toApiError(result().error) : undefined),
    reload: () => void result().refetch(),
    at: () => answeredAt(result().dataUpdatedAt),
    hasMore: () => result().hasNextPage,
    loadMore: () => void result().fetchNextPage(),
    loadingMore: () => result().isFetchingNextPage,
    stale: () => result().isPlaceholderData,
    parts: partsOf(procedure, input),
  }
}
