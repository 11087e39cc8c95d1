import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Rows } from './database.ts'
import { type Entity, type Row, rowOf, rowSql } from './entity.ts'
import { all, join, raw, type Sql, single, sql } from './sql.ts'

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

/** Rows of another entity that come along with a page: those that its rows name by `by`, a column or an extra. */
export type Along = { source: Source; by: string; where: Sql }

/** A page of rows as one JSON array; what comes along follows, each as one JSON array without repeats. */
export function manySql(
  source: Source,
  where: readonly Sql[],
  order: Sql,
  limit: number,
  along: readonly Along[] = [],
): Sql {
  const rows = sql`FROM ${raw(source.entity.name)} t WHERE ${all(where)} ORDER BY ${order} LIMIT ${limit}`
  return pageSql(source, rows, along)
}

/**
 * `manySql` of rows that come from anywhere: `rows` is all that follows `SELECT …`, in order, with the entity as `t`.
 * It may call `found` so; what `more` selects follows what comes along.
 */
export function pageSql(
  source: Source,
  rows: Sql,
  along: readonly Along[] = [],
  { found, more = [] }: { found?: Sql; more?: readonly Sql[] } = {},
): Sql {
  const extras: Record<string, string> = source.extras
  const keys = along.map(({ by }, at) => `, ${extras[by] ?? `t."${by}"`} AS k${at}`).join('')
  const page = sql`SELECT ${document(source)} AS j${raw(keys)} ${rows}`
  if (!along.length && !found) return single(sql`SELECT ${ARRAY} FROM (${page})`)
  const others = along.map((each, at) => {
    const table = raw(each.source.entity.name)
    const named = sql`t.id IN (SELECT ${raw(`k${at}`)} FROM page)`
    return sql`(SELECT ${ARRAY} FROM (SELECT ${document(each.source)} AS j FROM ${table} t WHERE ${named} AND (${each.where})))`
  })
  const before = found ? sql`found AS MATERIALIZED (${found}), ` : raw('')
  return single(
    sql`WITH ${before}page AS MATERIALIZED (${page}) SELECT ${join([ARRAY, ...others, ...more], ', ')} FROM page`,
  )
}

const ARRAY = raw(`'[' || coalesce(group_concat(j, ','), '') || ']'`)

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

/** What `manySql` answered: the page, or at `place` 1, 2, … what came along. */
export function manyOf<Table extends SQLiteTable, Extras>(
  source: Source<Table, Extras>,
  answer: Rows | undefined,
  place = 0,
): (Row<Table> & Extras)[] {
  const list: unknown[][] = JSON.parse(String(answer?.rows[0]?.[place] ?? '[]'))
  return list.map(values => typed(source, values))
}

function typed<Table extends SQLiteTable, Extras>(source: Source<Table, Extras>, values: unknown[]) {
  // Extras are SQL text, which TypeScript can't read: their type is what the source's author declares.
  return rowOf(source.entity, values, Object.keys(source.extras)) as Row<Table> & Extras
}
