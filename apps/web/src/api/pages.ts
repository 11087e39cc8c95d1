import { useLocation, useSearchParams } from '@solidjs/router'
import { keepPreviousData, QueryObserver, type QueryObserverOptions } from '@tanstack/solid-query'
import { createComputed, createMemo, createSignal } from 'solid-js'
import { rowsAtOnce } from '#settings/platform.ts'
import { answeredAt, type EntityOptions, intervalOf } from './entity.ts'
import { toApiError } from './errors.ts'
import { type List, pageSizes, partsOf } from './list.ts'
import { narrowed } from './narrow.ts'
import { observe } from './observe.ts'
import type { Page, Query } from './procedure.ts'
import { queryClient } from './query-client.ts'
import { backward, beginning, onward, type Trail, trailIn } from './trail.ts'

const sizeKey = 'streamwise.page_size'
const usual = 50

const sizeOf = (text: string | null | undefined) => pageSizes.find(size => String(size) === text)

/**
 * Asks a list procedure for one page, which the URL names (`after=`, `limit=`), so that it can be linked to and the
 * browser's buttons move between pages: `usePages(api.rooms.list, () => ({ ...filters.input(), total: true }))`.
 */
export function usePages<Input extends { cursor?: string | undefined; limit?: unknown }, Row>(
  procedure: Query<Input, Page<Row>>,
  input: () => Omit<Input, 'cursor' | 'limit'>,
  options: () => EntityOptions<Row[]> = () => ({}),
): List<Row> {
  const [params, setParams] = useSearchParams()
  const location = useLocation()
  const [remembered, setRemembered] = createSignal(localStorage.getItem(sizeKey))
  // Asked once: a list that is on the page doesn't change its length under the reader's eyes.
  const settled = pageSizes.find(size => size >= (rowsAtOnce() ?? usual))
  const after = () => [params.after].flat()[0] ?? ''
  const size = () => sizeOf([params.limit].flat()[0]) ?? sizeOf(remembered()) ?? settled ?? usual
  const trail = () => (after() === '' ? beginning : trailIn(location.state))

  const asking = (cursor: string) => {
    const asked = narrowed(procedure.path, input())
    const limit = size()
    return {
      queryKey: [...procedure.path, asked, 'page', cursor, limit],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        // The cursor and the limit are what `input` leaves to this function.
        procedure.query({ ...asked, limit, cursor: cursor || undefined } as unknown as Input, { signal }),
    }
  }
  const result = observe(
    (): QueryObserverOptions<Page<Row>> => ({
      ...asking(after()),
      placeholderData: keepPreviousData,
      ...options(),
      refetchInterval: ({ state }) => intervalOf(options(), state.data?.data),
    }),
    given => new QueryObserver(queryClient, given),
  )
  const page = createMemo(() => result().data)
  const next = () => page()?.meta.next_cursor ?? undefined

  const go = (cursor: string, way: Trail | undefined, replace = false) =>
    setParams({ after: cursor || undefined }, { replace, state: cursor && way ? { trail: way } : undefined })
  const forward = () => {
    const cursor = next()
    const way = trail()
    if (cursor !== undefined && !result().isPlaceholderData) go(cursor, way && onward(way, after()))
  }

  /** A cursor of another order, of a link that was cut short, or made up: the list begins at its beginning instead. */
  const lost = () => after() !== '' && toApiError(result().error).errors.cursor !== undefined
  createComputed(() => result().isError && lost() && go('', undefined, true))

  return {
    rows: createMemo(() => page()?.data ?? []),
    total: () => page()?.meta.total,
    loading: () => result().isPending,
    error: () =>
      result().isError && page() === undefined && !lost() ? toApiError(result().error) : undefined,
    reload: () => void result().refetch(),
    at: () => answeredAt(result().dataUpdatedAt),
    hasMore: () => next() !== undefined,
    loadMore: forward,
    loadingMore: () => false,
    stale: () => result().isPlaceholderData,
    parts: partsOf(procedure, input),
    pages: {
      before: () => {
        const way = trail()
        return way && way.pages * size()
      },
      first: () => after() === '',
      next: forward,
      back: () => {
        const way = backward(trail() ?? beginning)
        go(way.cursor, way.trail)
      },
      prepare: () => {
        const cursor = next()
        if (cursor !== undefined) void queryClient.prefetchQuery(asking(cursor))
      },
      size,
      setSize: chosen => {
        localStorage.setItem(sizeKey, String(chosen))
        setRemembered(String(chosen))
        setParams({ limit: chosen, after: undefined }, { replace: true })
      },
    },
  }
}
