import type { Entity } from './entity.ts'
import { inPlaces, type Place } from './scope.ts'
import { join, raw, type Sql, sql } from './sql.ts'

/**
 * The search index holds three letters at a time. So that it also finds words of one or two letters, where a word
 * begins, two marks stand before it; so that a tenant's search reads the tenant's rows alone, each row has three
 * letters for each place that it is in (`placed`). Both are letters for private use. The views `…_searched` of the
 * database write them.
 */
const MARK = '\u{f000}'
const PLACES = 0xe000
const BEGINS = /[ \-_.@]/g

/** Rows that a search finds: where they come from and under which conditions; `key` is their key there. */
export type Found = {
  rows: Sql
  where: Sql[]
  key: string
  /** The same from the index alone, where that is enough. */
  bare?: Sql
}

type Searched = { search: string | undefined; places: readonly Place[] | null; where: readonly Sql[] }

/**
 * What a search finds, in parts that may overlap; null where nothing is searched. The index gives its rows in the order
 * of their keys, so nothing is read that no page needs.
 */
export function foundSql(entity: Entity, { search, places, where }: Searched): Found[] | null {
  const words = entity.searched.length ? wordsSql(search) : null
  if (!words) return null
  const table = raw(entity.name)
  const index = raw(`${entity.name}_search`)
  const at = where.flatMap(({ equals }) =>
    equals && entity.placed.includes(equals.column)
      ? [sql` || ' AND ' || ${placeSql(entity, equals.column, equals.value)}`]
      : [],
  )
  const match = sql`${words}${join(at, '')}`
  const byIndex = (expression: Sql, conditions: Sql[]): Found => ({
    rows: sql`FROM ${index} s CROSS JOIN ${table} t ON t.id = s.rowid`,
    where: [sql`${index} MATCH (${expression})`, ...conditions, ...where],
    key: 's.rowid',
  })
  if (places === null) {
    const all = byIndex(match, [])
    return [where.length ? all : { ...all, bare: sql`FROM ${index} WHERE ${index} MATCH (${match})` }]
  }
  const placed = places.filter(({ column }) => entity.placed.includes(column))
  const others = places.filter(place => !placed.includes(place))
  return [
    ...(placed.length ? [byIndex(sql`${match} || ${inOneOf(entity, placed)}`, [inPlaces(placed, 't')])] : []),
    ...(others.length || !placed.length
      ? [
          {
            rows: sql`FROM ${table} t`,
            where: [
              inPlaces(others, 't'),
              sql`t.id IN (SELECT rowid FROM ${index} WHERE ${index} MATCH (${match}))`,
              ...where,
            ],
            key: 't.id',
          },
        ]
      : []),
  ]
}

/** The keys of what a search finds, for lists that are searched by what their rows point to; null where nothing is searched. */
export function keysFound(entity: Entity, search: string | undefined): Sql | null {
  const words = wordsSql(search)
  const index = raw(`${entity.name}_search`)
  return words && sql`(SELECT rowid FROM ${index} WHERE ${index} MATCH (${words}))`
}

/** What the index must hold: every word. null where there is none. */
function wordsSql(search: string | undefined): Sql | null {
  const words = search?.split(/\s+/).filter(Boolean) ?? []
  if (!words.length) return null
  return sql`${words.map(word => `"${marked(word).replaceAll('"', '""')}"`).join(' AND ')}`
}

function marked(word: string): string {
  const inner = word.replace(BEGINS, `$&${MARK}${MARK}`)
  const length = [...inner].length
  return length >= 3 ? inner : `${MARK.repeat(3 - length)}${inner}`
}

const inOneOf = (entity: Entity, places: readonly Place[]): Sql =>
  sql`' AND (' || ${join(
    places.flatMap(({ column, keys }) => keys.map(key => placeSql(entity, column, sql`${key}`))),
    ` || ' OR ' || `,
  )} || ')'`

/** The three letters of a place; a key that is none is nobody's. */
function placeSql(entity: Entity, column: string, key: Sql): Sql {
  const first = PLACES + 0x400 * entity.placed.indexOf(column)
  const letters = raw(`char(${first} + (v >> 24), ${PLACES} + ((v >> 12) & 4095), ${PLACES} + (v & 4095))`)
  return sql`(SELECT '"' || ${letters} || '"' FROM (SELECT coalesce(${key}, 0) AS v))`
}
