import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Rows } from './database.ts'
import { type Entity, type Row, rowOf, rowSql } from './entity.ts'
import { all, raw, type Sql, single, sql } from './sql.ts'

/**
 * How an entity is read: its table as `t`, and what comes along in the same statement. `extras` are SQL expressions
 * over `t`, such as a JSON array of children.
 */
export type Source<Table extends SQLiteTable = SQLiteTable, Extras = object> = {
  entity: Entity<Table>
  extras: Record<Extract<keyof Extras, string>, string>
}

const documents = new WeakMap<object, Sql>()

/** SQLite writes each row as JSON and the page as one text: several times faster than row by row, and small over HTTP. */
function document(source: Source): Sql {
  const known = documents.get(source)
  if (known) return known
  const made = raw(rowSql(source.entity, 't', Object.values(source.extras)))
  documents.set(source, made)
  return made
}

/** One row. */
export const oneSql = (source: Source, where: Sql): Sql =>
  single(sql`SELECT ${document(source)} FROM ${raw(source.entity.name)} t WHERE ${where}`)

/** A page of rows as one JSON array. */
export const manySql = (source: Source, where: readonly Sql[], order: Sql, limit: number): Sql =>
  single(
    sql`SELECT '[' || coalesce(group_concat(j, ','), '') || ']' FROM (SELECT ${document(source)} AS j FROM ${raw(
      source.entity.name,
    )} t WHERE ${all(where)} ORDER BY ${order} LIMIT ${limit})`,
  )

export const countSql = (source: Source, where: readonly Sql[]): Sql =>
  sql`SELECT count(*) FROM ${raw(source.entity.name)} t WHERE ${all(where)}`

/** Children as a JSON array of rows, for `extras`. `alias` names the child's table in `where`. */
export const childrenSql = (
  entity: Entity,
  alias: string,
  where: string,
  extras: string[] = [],
  joins = '',
): string =>
  `(SELECT json_group_array(${rowSql(entity, alias, extras)} ORDER BY ${alias}.id) FROM ${entity.name} ${alias} ${joins} WHERE ${where})`

/** What `oneSql` answered, or null where no row matched. */
export function oneOf<Table extends SQLiteTable, Extras>(
  source: Source<Table, Extras>,
  answer: Rows | undefined,
): (Row<Table> & Extras) | null {
  const text = answer?.rows[0]?.[0]
  return typeof text === 'string' ? typed(source, JSON.parse(text)) : null
}

/** What `manySql` answered. */
export function manyOf<Table extends SQLiteTable, Extras>(
  source: Source<Table, Extras>,
  answer: Rows | undefined,
): (Row<Table> & Extras)[] {
  const list: unknown[][] = JSON.parse(String(answer?.rows[0]?.[0] ?? '[]'))
  return list.map(values => typed(source, values))
}

function typed<Table extends SQLiteTable, Extras>(source: Source<Table, Extras>, values: unknown[]) {
  // Extras are SQL text, which TypeScript can't read: their type is what the source's author declares.
  return rowOf(source.entity, values, Object.keys(source.extras)) as Row<Table> & Extras
}
