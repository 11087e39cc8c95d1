import { type Column, wordOf } from './column.ts'

/** Tells Excel that what follows is UTF-8. */
export const byteOrderMark = '\uFEFF'

/** How a spreadsheet recognises a formula; also after spaces, and in the wide letters of East Asian keyboards. */
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * One value as RFC 4180 writes it. Text that a spreadsheet would run as a formula gets an apostrophe in front
 * (owasp.org/www-community/attacks/CSV_Injection); numbers stay as they are, below zero too.
 */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvLine = (cells: readonly (string | number | null | undefined)[]) =>
  `${cells.map(csvCell).join(',')}\r\n`

type Exported<Row> = Column<Row> & Required<Pick<Column<Row>, 'csv'>>

/** The columns that an export can write. */
export const exportedColumns = <Row>(columns: readonly Column<Row>[]): readonly Exported<Row>[] =>
  columns.filter((column): column is Exported<Row> => column.csv !== undefined)

/** The first line of an export: the columns by name. */
export const csvHead = <Row>(columns: readonly Exported<Row>[]): string =>
  csvLine(columns.map(({ header, csvHeader }) => wordOf(csvHeader ?? header)))

/** A line for each row. */
export const csvBody = <Row>(columns: readonly Exported<Row>[], rows: readonly Row[]): string =>
  rows.map(row => csvLine(columns.map(({ csv }) => csv(row)))).join('')

/** What the file is called: `api-credentials-2026-11-21.csv`. */
export function csvName(label: string, today: Date): string {
  const name = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${name || 'list'}-${today.toISOString().slice(0, 10)}.csv`
}
