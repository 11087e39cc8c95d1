import type { Entity } from './entity.ts'
import { raw, type Sql, sql } from './sql.ts'

/** `created_at` is the order of the keys. */
export type Sort = { by: string; down: boolean }

/** `-room_name` as a sort; newest first where none is given. */
export const sortOf = (text: string | undefined): Sort =>
  text === undefined
    ? { by: 'created_at', down: true }
    : { by: text.replace(/^-/, ''), down: text.startsWith('-') }

/** What an order compares before keys, over `t`; null where keys alone are the order. Throws for no column. */
export function sortedBy(entity: Entity, sort: Sort): string | null {
  if (sort.by === 'created_at') return null
  const column = entity.columns.find(({ name }) => name === sort.by)
  if (!column) throw new Error(`${entity.name} cannot be sorted by ${sort.by}`)
  return `t."${sort.by}"${collationOf(entity, sort)}`
}

/** Names sort as people expect, not capitals first. */
const collationOf = (entity: Entity, { by }: Sort): string =>
  entity.columns.some(({ name, text }) => name === by && text) && !entity.exact.includes(by)
    ? ' COLLATE NOCASE'
    : ''

/** The order of a list; `key` is where its rows' keys stand. */
export function orderSql(entity: Entity, sort: Sort, key = 't.id'): Sql {
  const way = sort.down ? 'DESC' : 'ASC'
  const value = sortedBy(entity, sort)
  return raw(value === null ? `${key} ${way}` : `${value} ${way}, ${key} ${way}`)
}

/** Rows behind one in the order. */
export function behindSql(
  entity: Entity,
  sort: Sort,
  row: { value: string | number; key: number } | null | undefined,
  key = 't.id',
): Sql[] {
  if (!row) return []
  const than = raw(sort.down ? '<' : '>')
  if (sortedBy(entity, sort) === null) return [sql`${raw(key)} ${than} ${row.key}`]
  // SQLite goes to the place in the index only where the columns stand alone, so the collation is the value's.
  const value = sql`${row.value}${raw(collationOf(entity, sort))}`
  // Nor does it go on to the key without being told how that compares, or where an index names the key itself: every
  // index ends in it anyway. Then rows of one name would be passed one by one.
  return [sql`(${raw(`t."${sort.by}"`)}, ${raw(key)}) ${than} (${value}, ${row.key} COLLATE BINARY)`]
}
