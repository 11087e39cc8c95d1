import { useLocation, useSearchParams } from '@solidjs/router'
import { type Accessor, createMemo, createSignal } from 'solid-js'
import { useClient } from '#session/session.ts'
import { type Column, shownColumns } from './column.ts'

/** Which columns a table has, and which of them are shown. */
export interface ColumnChoice<Row> {
  all: Accessor<readonly Column<Row>[]>
  shown: Accessor<readonly Column<Row>[]>
  /** The reader chose: what is shown no longer depends on the screen. */
  chosen: () => boolean
  /** Shows these from now on; `undefined`: as it was before anybody chose. */
  choose: (ids: readonly string[] | undefined) => void
}

/** Left out for a customer's own people: their one customer would stand in each row, and one ID is enough to ask with. */
const OPERATORS: readonly string[] = ['customer', 'subscriber', 'ulid', 'uuid']

/**
 * The choice of columns, remembered by this device under a name. Lists that are a page of their own keep it in the URL
 * too (`columns=`), which counts before what was remembered.
 */
export function useColumns<Row>(
  given: Accessor<readonly Column<Row>[]>,
  name: string,
  inUrl: boolean,
): ColumnChoice<Row> {
  const client = useClient()
  const columns = () => (client() ? given().filter(({ id }) => !OPERATORS.includes(id)) : given())
  const key = `streamwise.columns:${name}`
  const [params, setParams] = useSearchParams()
  const location = useLocation()
  const [remembered, setRemembered] = createSignal(localStorage.getItem(key))
  const ofUrl = () => (inUrl ? [params.columns].flat()[0] : undefined)
  const shown = createMemo(() => shownColumns(columns(), [ofUrl(), remembered()]))
  return {
    all: columns,
    shown,
    chosen: () => Boolean(ofUrl() ?? remembered()),
    choose: ids => {
      const words = ids?.join(',') ?? null
      if (words === null) localStorage.removeItem(key)
      else localStorage.setItem(key, words)
      setRemembered(words)
      // The way through the pages is kept with the history entry.
      if (inUrl) setParams({ columns: words }, { replace: true, state: location.state ?? undefined })
    },
  }
}
