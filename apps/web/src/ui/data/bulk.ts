import type { JSX } from 'solid-js'
import type { Question } from '../overlays/question.tsx'

/** Something that can be done with all selected rows at once: all of them, or none. */
export interface BulkAction<Row> {
  label: string
  /** Drawn once rows are selected. */
  icon?: () => JSX.Element
  danger?: boolean
  /** Whether it makes sense for a row; those for which it does not are left out. */
  allowed?: (row: Row) => boolean
  /** Asks first, for what can't be undone. */
  ask?: (rows: readonly Row[]) => Omit<Question, 'run'>
  /** Does it, in one call, and says what it did; throws what the server refused with. */
  run: (rows: readonly Row[]) => Promise<unknown>
}

/** A change of many takes at most so many. */
export const mostAtOnce = 100

/** The rows that an action is for. */
export const rowsFor = <Row>({ allowed }: BulkAction<Row>, rows: readonly Row[]): readonly Row[] =>
  allowed ? rows.filter(allowed) : rows
