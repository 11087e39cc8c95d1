import type { Permission } from '@streamwise/domain'
import type { PermissionsAt } from './standing.ts'

/** Where somebody may do something, and what gives it. */
export interface Reason {
  place: PermissionsAt['place']
  /** The code of the role that gives it; null: it is given besides the role. */
  role: string | null
  in_effect: boolean
}

/** Why somebody may do something: every place where they have it, what is in effect first. */
export function reasonsFor(code: Permission, rows: readonly PermissionsAt[]): Reason[] {
  return rows
    .flatMap(({ place, role, of_role, besides, in_effect }): Reason[] => {
      if (of_role.includes(code)) return [{ place, role, in_effect }]
      return besides.includes(code) ? [{ place, role: null, in_effect }] : []
    })
    .sort((a, b) => Number(b.in_effect) - Number(a.in_effect))
}
