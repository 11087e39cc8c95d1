import type { JSX } from 'solid-js'
import { cx } from '../cx.ts'

type Word = string | (() => string)

/** A column's name, in the reader's language. */
export const wordOf = (word: Word): string => (typeof word === 'function' ? word() : word)

export interface Column<Row> {
  id: string
  /** What it is called; a function where columns are made before the words of the reader's language have come. */
  header: Word
  cell: (row: Row) => JSX.Element
  /** The column's name in the list's `sort`; without it the header can't be pressed. */
  sort?: string
  align?: 'end'
  /** Left out on screens narrower than this, unless the reader chose the columns. */
  hideBelow?: keyof typeof narrowest
  /** A CSS width, such as `8rem`; the rest is shared out by content. */
  width?: string
  /** Takes at least so many rem, and of what is left in proportion to them; on one line, cut off where it ends. On phones
   * it wraps instead. */
  fill?: number
  /** What an export writes: the stored value, dates in ISO 8601. Without it the column is not exported. */
  csv?: (row: Row) => string | number | null | undefined
  /** What the export calls the column, where its values are in a unit that the table does not show. */
  csvHeader?: Word
  /** Shown only to those who choose it. */
  optional?: true
}

const hidden = {
  sm: 'max-sm:hidden',
  md: 'max-md:hidden',
  lg: 'max-lg:hidden',
  xl: 'max-xl:hidden',
  '2xl': 'max-2xl:hidden',
}

/** Where columns fill, all others are as wide as what stands in them, on one line, and no wider. */
const yields = <Row>(column: Column<Row>, columns: readonly Column<Row>[]) =>
  !column.fill && !column.width && columns.some(({ fill }) => fill)

/** A column's width among the others, in CSS. */
export const columnWidth = <Row>(column: Column<Row>, columns: readonly Column<Row>[]) =>
  yields(column, columns) ? '1px' : column.width

/** From which width on a screen is no longer narrower than that, in rem. */
const narrowest = { sm: 40, md: 48, lg: 64, xl: 80, '2xl': 96 }

/** The classes that head and cells of a column share. */
export const columnClass = <Row>(column: Column<Row>, columns: readonly Column<Row>[]) =>
  cx(
    column.hideBelow && hidden[column.hideBelow],
    column.align === 'end' && 'text-end tabular-nums',
    yields(column, columns) && 'sm:whitespace-nowrap',
  )

/** Whether a column has a place where nobody chose, on a screen of so many rem. */
export const fits = <Row>({ optional, hideBelow }: Column<Row>, rem: number): boolean =>
  !optional && (hideBelow === undefined || rem >= narrowest[hideBelow])

/** The columns that were chosen, as wide screens show them; `undefined` where none of those is one of ours. */
function chosenOf<Row>(columns: readonly Column<Row>[], ids: string): Column<Row>[] | undefined {
  const wanted = ids.split(',')
  const found = columns.filter(({ id }) => wanted.includes(id))
  if (found.length === 0) return undefined
  // The first column leads to the row, so it always stays.
  return columns
    .filter((column, at) => at === 0 || found.includes(column))
    .map(column => ({ ...column, hideBelow: undefined }))
}

/** The columns to draw and export: those of the first choice that names any, else all that are not optional. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  choices: readonly (string | null | undefined)[],
): readonly Column<Row>[] {
  for (const ids of choices) {
    const chosen = ids ? chosenOf(columns, ids) : undefined
    if (chosen) return chosen
  }
  return columns.filter(({ optional }) => !optional)
}
