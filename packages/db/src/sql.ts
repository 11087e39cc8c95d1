/** A value that SQLite can hold and that goes over HTTP unchanged. */
export type Value = string | number | null | Uint8Array

/** A piece of SQL with its values. Values never become text. */
export type Sql = {
  readonly sql: string
  readonly args: readonly Value[]
  /** Answers at most one row: the embedded driver fetches that in one step. */
  readonly single?: boolean
  /** It says that a column has one value: a list can then choose an index by it. */
  readonly equals?: { column: string; value: Sql }
}

/** `` sql`a = ${1} AND ${sql`b = ${2}`}` ``: pieces are spliced in, everything else becomes a `?`. */
export function sql(strings: TemplateStringsArray, ...values: (Value | Sql)[]): Sql {
  let text = strings[0] ?? ''
  const args: Value[] = []
  values.forEach((value, at) => {
    if (isSql(value)) {
      text += value.sql
      args.push(...value.args)
    } else {
      text += '?'
      args.push(value)
    }
    text += strings[at + 1] ?? ''
  })
  return { sql: text, args }
}

/** A statement that answers at most one row. */
export const single = (statement: Sql): Sql => ({ ...statement, single: true })

/** Text that stands in the SQL as it is: names from the code, never from an input. */
export const raw = (text: string): Sql => ({ sql: text, args: [] })

/** Pieces in a row, with text between them. */
export const join = (pieces: readonly Sql[], between: string): Sql => ({
  sql: pieces.map(piece => piece.sql).join(between),
  args: pieces.flatMap(piece => piece.args),
})

export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length
    ? join(
        conditions.map(c => sql`(${c})`),
        ' AND ',
      )
    : raw('1')

/** `column IN (…)`; one value becomes an equality, so that an index gives the order; none is false. */
export const among = (column: string, values: readonly Value[]): Sql => {
  if (values.length === 0) return raw('0')
  if (values.length === 1) return sql`${raw(column)} = ${values[0] ?? null}`
  return sql`${raw(column)} IN (${join(
    values.map(value => sql`${value}`),
    ', ',
  )})`
}

const isSql = (value: Value | Sql): value is Sql =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
