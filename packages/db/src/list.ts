import type { HashIds } from '@streamwise/domain'
import type { Entity } from './entity.ts'
import { type Along, countSql, manySql, type Source } from './source.ts'
import { all, raw, type Sql, sql, type Value } from './sql.ts'

/** A page of a keyset list: what to read, and where the next page begins. */
export type ListQuery = {
  limit: number
  sort: Sort
  after: After | null
  where: readonly Sql[]
  search: string | undefined
  along?: readonly Along[]
}

/** `created_at` is the order of the keys. */
export type Sort = { by: string; down: boolean }
type After = { value: string | number; key: number }

/** `-room_name` as a sort; newest first where none is given. */
export const sortOf = (text: string | undefined): Sort =>
  text === undefined
    ? { by: 'created_at', down: true }
    : { by: text.replace(/^-/, ''), down: text.startsWith('-') }

/** The statements of a list: the page (with one row more, to know whether another follows), and the count. */
export function listSql(source: Source, query: ListQuery, total: boolean): Sql[] {
  const filter = [...query.where, ...searchSql(source.entity, query.search)]
  const after = query.after ? [afterSql(source.entity, query.sort, query.after)] : []
  const page = manySql(
    source,
    [...filter, ...after],
    orderSql(source.entity, query.sort),
    query.limit + 1,
    query.along,
  )
  return total ? [page, countSql(source, filter)] : [page]
}

/** Where the next page begins, opaque: the last row's sorted value and hash id. */
export function cursorOf(entity: Entity, sort: Sort, last: Record<string, unknown>, ids: HashIds): string {
  const value = sort.by === 'created_at' ? null : last[sort.by]
  return encode(
    JSON.stringify([entity.object, sort.by, sort.down, value, ids.encode(entity.object, Number(last.id))]),
  )
}

/** A cursor that `cursorOf` made for this very entity and order, or null. */
export function readCursor(entity: Entity, sort: Sort, cursor: string, ids: HashIds): After | null {
  try {
    const [object, by, down, value, id]: unknown[] = JSON.parse(decode(cursor))
    if (object !== entity.object || by !== sort.by || down !== sort.down || typeof id !== 'string')
      return null
    const key = ids.decode(entity.object, id)
    if (key === null) return null
    if (sort.by === 'created_at') return { value: 0, key }
    return typeof value === 'string' || typeof value === 'number' ? { value, key } : null
  } catch {
    return null
  }
}

const sorted = (entity: Entity, sort: Sort): string => {
  const column = entity.columns.find(({ name }) => name === sort.by)
  if (!column) throw new Error(`${entity.name} cannot be sorted by ${sort.by}`)
  return NUMERIC.has(sort.by) || column.kind === 'instant'
    ? `t."${sort.by}"`
    : `t."${sort.by}" COLLATE NOCASE`
}
const NUMERIC = new Set(['price', 'tier'])

function orderSql(entity: Entity, sort: Sort): Sql {
  const way = sort.down ? 'DESC' : 'ASC'
  return raw(sort.by === 'created_at' ? `t.id ${way}` : `${sorted(entity, sort)} ${way}, t.id ${way}`)
}

function afterSql(entity: Entity, sort: Sort, after: After): Sql {
  const than = raw(sort.down ? '<' : '>')
  if (sort.by === 'created_at') return sql`t.id ${than} ${after.key}`
  return sql`(${raw(sorted(entity, sort))}, t.id) ${than} (${after.value}, ${after.key})`
}

/** Every word must occur: longer ones by the trigram index, one or two letters by looking. */
function searchSql(entity: Entity, search: string | undefined): Sql[] {
  const words = search?.split(/\s+/).filter(Boolean) ?? []
  if (!words.length || !entity.searched.length) return []
  const indexed = words.filter(word => [...word].length >= 3)
  const short = words.filter(word => [...word].length < 3)
  const match: Value = indexed.map(word => `"${word.replaceAll('"', '""')}"`).join(' AND ')
  const text = entity.searched.map(name => `coalesce(t."${name}", '')`).join(` || ' ' || `)
  const index = `${entity.name}_search`
  return [
    ...(indexed.length
      ? [sql`t.id IN (SELECT rowid FROM ${raw(index)} WHERE ${raw(index)} MATCH ${match})`]
      : []),
    ...(short.length ? [all(short.map(word => sql`instr(lower(${raw(text)}), ${word.toLowerCase()})`))] : []),
  ]
}

const encode = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
const decode = (text: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0)),
  )
