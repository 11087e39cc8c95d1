import type { Entity, Level } from './entity.ts'
import { LEVELS } from './entity.ts'
import { among, join, raw, type Sql } from './sql.ts'

/** The part of the tenant tree in which a permission holds: the whole platform, or some nodes of it. */
export type Scope =
  | { readonly platform: true }
  | ({ readonly platform: false } & Readonly<Record<Level, number[]>>)

/**
 * The rows of an entity that lie in a scope. What belongs to the platform is nobody's below it, so a query that goes
 * through here can't forget its tenant.
 */
export function inScope(scope: Scope, entity: Entity, alias: string): Sql {
  if (scope.platform) return raw('1')
  const parts = LEVELS.flatMap(level => {
    const column = entity.within[level]
    return column && scope[level].length ? [among(`${alias}."${column}"`, scope[level])] : []
  })
  return parts.length ? join(parts, ' OR ') : raw('0')
}
