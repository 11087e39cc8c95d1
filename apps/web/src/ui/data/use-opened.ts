import { useLocation, useSearchParams } from '@solidjs/router'
import { createEffect } from 'solid-js'
import { useEntity } from '#api/entity.ts'
import type { List } from '#api/list.ts'
import type { Query } from '#api/procedure.ts'
import { toast } from '../overlays/toast.tsx'

/**
 * Which row of a list is open in a window. The URL keeps it, so that it can be linked to: `useOpened('job', jobs,
 * api.jobs.get)` is `?job=…`, and reads a row that is not on the page by its id.
 */
export function useOpened<Row extends { id: string }>(
  name: string,
  list: List<Row>,
  get: Query<{ id: string }, Row>,
) {
  const [params, setParams] = useSearchParams()
  const location = useLocation()
  const id = () => [params[name]].flat()[0] || undefined
  // The page of the list and the way to it stay.
  const set = (value: string | undefined) =>
    setParams({ [name]: value }, { replace: true, scroll: false, state: location.state ?? undefined })
  const listed = () => list.rows().find(row => row.id === id())
  const read = useEntity(
    get,
    () => ({ id: id() ?? '' }),
    () => ({ enabled: id() !== undefined && !list.loading() && listed() === undefined }),
  )
  const close = () => set(undefined)
  createEffect(() => {
    const failure = id() && read.error()
    if (!failure) return
    toast.error(failure)
    close()
  })
  return {
    row: () => (id() === undefined ? undefined : (listed() ?? read.data())),
    open: (row: Row) => set(row.id),
    close,
  }
}
