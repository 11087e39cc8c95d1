import { type Accessor, createComputed, createSignal, on } from 'solid-js'

interface Identified {
  id: string
}

/** The rows that were picked; they stay picked while other pages of the list are shown. */
export interface Selection<Row extends Identified> {
  has: (id: string) => boolean
  /** As they were last seen, in the order in which they were picked. */
  rows: Accessor<readonly Row[]>
  /** Picks a row or lets it go; `extend`: all from the last one that was picked up to this one. */
  toggle: (row: Row, extend?: boolean) => void
  /** Picks these besides, or lets them go. */
  set: (rows: readonly Row[], picked: boolean) => void
  clear: () => void
}

type Picked<Row> = ReadonlyMap<string, Row>

/** Keeps which rows are picked. `shown` are those on the page. */
export function createSelection<Row extends Identified>(shown: Accessor<readonly Row[]>): Selection<Row> {
  const [picked, setPicked] = createSignal<Picked<Row>>(new Map())
  let last: string | undefined
  createComputed(on(shown, rows => setPicked(all => seenAgain(all, rows)), { defer: true }))
  return {
    has: id => picked().has(id),
    rows: () => [...picked().values()],
    toggle: (row, extend = false) => {
      const range = extend ? rowsBetween(shown(), last, row.id) : []
      setPicked(all => withRows(all, range.length ? range : [row], range.length > 0 || !all.has(row.id)))
      last = row.id
    },
    set: (rows, pick) => setPicked(all => withRows(all, rows, pick)),
    clear: () => {
      last = undefined
      setPicked(all => (all.size ? new Map() : all))
    },
  }
}

/** With these rows picked too, or without them. */
export function withRows<Row extends Identified>(
  all: Picked<Row>,
  rows: readonly Row[],
  picked: boolean,
): Picked<Row> {
  const next = new Map(all)
  for (const row of rows) {
    if (picked) next.set(row.id, row)
    else next.delete(row.id)
  }
  return next
}

/** The rows from one to another, both among them and whichever comes first; none where one is not there. */
export function rowsBetween<Row extends Identified>(
  rows: readonly Row[],
  from: string | undefined,
  to: string,
): readonly Row[] {
  const ends = [from, to].map(id => rows.findIndex(row => row.id === id))
  if (ends.includes(-1)) return []
  return rows.slice(Math.min(...ends), Math.max(...ends) + 1)
}

/** What is picked, by what is known of it now. */
export function seenAgain<Row extends Identified>(all: Picked<Row>, rows: readonly Row[]): Picked<Row> {
  const newer = rows.filter(row => all.has(row.id) && all.get(row.id) !== row)
  return newer.length ? withRows(all, newer, true) : all
}
