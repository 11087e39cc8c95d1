import type { Entity, Level } from './entity.ts'
import { LEVELS } from './entity.ts'
import { among, join, raw, type Sql } from './sql.ts'

/** The part of the tenant tree in which a permission holds: the whole platform, or some nodes of it. */
export type Scope =
  | { readonly platform: true }
  | ({ readonly platform: false } & Readonly<Record<Level, number[]>>)

/** A column of an entity and the keys there that lie in a scope. */
export type Place = { column: string; keys: readonly number[] }

/** Where an entity's rows lie in a scope; null: all of them. */
export function placesIn(scope: Scope, entity: Entity): Place[] | null {
  if (scope.platform) return null
  return LEVELS.flatMap(level => {
    const column = entity.within[level]
    return column && scope[level].length ? [{ column, keys: [...new Set(scope[level])] }] : []
  })
}

/**
 * The rows of an entity that lie in a scope. What belongs to the platform is nobody's below it, so a query that goes
 * through here can't forget its tenant.
 */
export const inScope = (scope: Scope, entity: Entity, alias: string): Sql =>
  inPlaces(placesIn(scope, entity), alias)

export function inPlaces(places: readonly Place[] | null, alias: string): Sql {
  if (places === null) return raw('1')
  if (!places.length) return raw('0')
  return join(
    places.map(({ column, keys }) => among(`${alias}."${column}"`, keys)),
    ' OR ',
  )
}
