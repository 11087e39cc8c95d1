import type { HashIds } from '@streamwise/domain'
import { type After, type Portion, writeCursor } from './cursor.ts'
import type { Rows } from './database.ts'
import type { Entity } from './entity.ts'
import { behindSql, orderSql, type Sort, sortedBy } from './order.ts'
import { inPlaces, type Place } from './scope.ts'
import { type Found, foundSql } from './search.ts'
import { type Along, countSql, manySql, pageSql, type Source } from './source.ts'
import { all, join, raw, type Sql, sql } from './sql.ts'

/** A page of a keyset list: what to read, and where the page begins. */
export type ListQuery = {
  limit: number
  sort: Sort
  after: After | null
  /** Where the rows must lie; null: anywhere. */
  places: readonly Place[] | null
  where: readonly Sql[]
  search: string | undefined
  along?: readonly Along[]
}

/** What a search finds is sorted in portions of so many, the newest first: sorting all of it would have no bound. */
export const PORTION = 2_000
/** Up to so many places are read in order and merged; the rows of more are sorted. */
const MERGED = 10
/** Keys begin here: a portion from here on has nothing left behind it. */
const FIRST_KEY = 1

/** The statements of a list: the page (with one row more, to know whether another follows), and the count. */
export function listSql(source: Source, query: ListQuery, total: boolean): Sql[] {
  const { entity } = source
  const where = byWhatIsUsual(entity, query.where)
  const found = foundSql(entity, { ...query, where })
  const page = found ? searchPage(source, query, found) : plainPage(source, { ...query, where })
  if (!total) return [page]
  return [page, found ? countFound(found) : countSql(source, [inPlaces(query.places, 't'), ...where])]
}

/** The cursor of the next page, after an answer of the first of `listSql`'s statements; null after the last page. */
export function nextPage(
  entity: Entity,
  query: ListQuery,
  rows: readonly Record<string, unknown>[],
  answer: Rows | undefined,
  ids: HashIds,
): string | null {
  const portion = isPortioned(entity, query) ? portionOf(query, answer) : null
  const last = rows[query.limit - 1]
  if (rows.length > query.limit && last) {
    const value = query.sort.by === 'created_at' ? 0 : (last[query.sort.by] as string | number) // what can be sorted by
    return writeCursor(entity, query.sort, { row: { value, key: Number(last.id) }, portion }, ids)
  }
  if (!portion || portion.low === FIRST_KEY) return null
  return writeCursor(entity, query.sort, { row: null, portion: { low: null, high: portion.low } }, ids)
}

const isPortioned = (entity: Entity, { search, sort }: ListQuery) =>
  entity.searched.length > 0 && Boolean(search?.trim()) && sort.by !== 'created_at'

function portionOf({ after }: ListQuery, answer: Rows | undefined): Portion {
  const [size, lowest] = (answer?.rows[0] ?? []).slice(-2)
  const rest = Number(size) < PORTION ? FIRST_KEY : Number(lowest)
  return { low: after?.portion?.low ?? rest, high: after?.portion?.high ?? null }
}

/**
 * Filters by a column of which nearly all rows have one value: another value is said so that the database sees its
 * partial index, the usual one (`+`) so that it uses none, for that would leave nearly all rows to sort.
 */
const byWhatIsUsual = (entity: Entity, where: readonly Sql[]): Sql[] =>
  where.flatMap(condition => {
    const { equals } = condition
    const usual = equals && entity.usual[equals.column]
    if (usual === undefined || equals?.value.sql !== '?') return [condition]
    const column = raw(`t."${equals.column}"`)
    if (equals.value.args[0] === usual) return [sql`+${column} = ${equals.value}`]
    return [condition, sql`${column} <> ${raw(typeof usual === 'string' ? `'${usual}'` : String(usual))}`]
  })

function plainPage(source: Source, { places, where, sort, after, limit, along }: ListQuery): Sql {
  const { entity } = source
  const conditions = [...where, ...behindSql(entity, sort, after?.row)]
  const each = places?.flatMap(({ column, keys }) => keys.map(key => ({ column, keys: [key] }))) ?? []
  if (each.length < 2 || each.length > MERGED)
    return manySql(source, [inPlaces(places, 't'), ...conditions], orderSql(entity, sort), limit + 1, along)
  const value = sortedBy(entity, sort)
  const arms = each.map(
    place =>
      sql`SELECT t.id AS id${raw(value === null ? '' : `, ${value} AS v`)} FROM ${raw(entity.name)} t WHERE ${all(
        [inPlaces([place], 't'), ...conditions],
      )}`,
  )
  const way = sort.down ? 'DESC' : 'ASC'
  const order = value === null ? `id ${way}` : `v ${way}, id ${way}`
  return pageSql(source, ofKeys(entity, merged(arms, order, limit + 1)), along)
}

function searchPage(source: Source, query: ListQuery, found: readonly Found[]): Sql {
  const { entity } = source
  const { sort, after, limit, along } = query
  const [one] = found
  if (sort.by === 'created_at') {
    const way = sort.down ? 'DESC' : 'ASC'
    const behind = (key: string) => behindSql(entity, sort, after?.row, key)
    if (found.length === 1 && one)
      return pageSql(
        source,
        sql`${from(one, behind(one.key))} ORDER BY ${raw(`${one.key} ${way}`)} LIMIT ${limit + 1}`,
        along,
      )
    const arms = found.map(each => sql`SELECT ${raw(each.key)} AS id ${from(each, behind(each.key))}`)
    return pageSql(source, ofKeys(entity, merged(arms, `id ${way}`, limit + 1)), along)
  }
  const { low, high } = after?.portion ?? { low: null, high: null }
  const arms = found.map(each => {
    const key = raw(each.key)
    const bounds = [low === null ? [] : [sql`${key} >= ${low}`], high === null ? [] : [sql`${key} < ${high}`]]
    return sql`SELECT ${key} AS id ${from(each, bounds.flat())}`
  })
  // A portion whose end is known takes what came into it since.
  const portion = merged(arms, 'id DESC', low === null ? PORTION : -1)
  const sorted = sql`SELECT t.id AS id FROM found f CROSS JOIN ${raw(entity.name)} t ON t.id = f.id WHERE ${all(
    behindSql(entity, sort, after?.row),
  )} ORDER BY ${orderSql(entity, sort)} LIMIT ${limit + 1}`
  const more = [sql`(SELECT count(*) FROM found)`, sql`(SELECT min(id) FROM found)`]
  return pageSql(source, ofKeys(entity, sorted), along, { found: portion, more })
}

function countFound(found: readonly Found[]): Sql {
  const [one] = found
  if (found.length === 1 && one) return sql`SELECT count(*) ${one.bare ?? from(one, [])}`
  return sql`SELECT count(*) FROM (${join(
    found.map(each => sql`SELECT ${raw(each.key)} AS id ${from(each, [])}`),
    ' UNION ',
  )})`
}

const from = ({ rows, where }: Found, more: readonly Sql[]) => sql`${rows} WHERE ${all([...where, ...more])}`

/** Keys of several selections in one order, each once. Each is read in that order, no further than it takes. */
const merged = (arms: readonly Sql[], order: string, limit: number): Sql =>
  sql`${join(arms, ' UNION ')} ORDER BY ${raw(order)} LIMIT ${limit}`

/** The rows of keys, in their order. */
const ofKeys = (entity: Entity, keys: Sql): Sql =>
  sql`FROM (${keys}) k CROSS JOIN ${raw(entity.name)} t ON t.id = k.id`
