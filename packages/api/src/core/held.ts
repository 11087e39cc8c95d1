import { LEVELS, type Level } from '@streamwise/db'
import { DomainError, invalidInput, PERMISSION_CODES, PERMISSIONS, type Permission } from '@streamwise/domain'
import type { Context } from './context.ts'
import type { Principal } from './principal.ts'

/** A place of the tree, by its own key and those of all above it; all null: the platform. */
export type Place = Readonly<Record<Level, number | null>>

export const PLATFORM: Place = { customer: null, account: null, room: null }

export const isPlatform = (place: Place): boolean => LEVELS.every(level => place[level] === null)

/** Whether somebody holds a permission at a place: there, or anywhere above, because rights flow down. */
export function holds(principal: Principal, permission: Permission, place: Place): boolean {
  const scope = principal.scope(permission)
  if (!scope) return false
  return (
    scope.platform ||
    LEVELS.some(level => {
      const key = place[level]
      return key !== null && scope[level].includes(key)
    })
  )
}

/**
 * Whether somebody is an admin: a user with that role, or a credential that may do everything. What an admin may, grows
 * with the platform; only an admin makes another.
 */
export const isAdmin = (principal: Principal): boolean =>
  principal.kind === 'user'
    ? principal.grants.some(({ at, role }) => at === null && role === 'admin')
    : PERMISSION_CODES.every(code => holds(principal, code, PLATFORM))

/** Refuses permissions of the platform where they would have no effect. */
export function requireEffect(permissions: readonly Permission[], place: Place, field = 'permissions'): void {
  if (isPlatform(place)) return
  const idle = permissions.filter(code => PERMISSIONS[code].platform)
  if (idle.length) throw invalidInput({ [field]: [`Only for the whole platform: ${idle.join(', ')}.`] })
}

/** Nobody grants what they don't hold at that place. Throws `forbidden` that names what is lacking, at a field. */
export function requireHeld(
  ctx: Pick<Context, 'principal'>,
  permissions: Iterable<Permission>,
  place: Place,
  field = 'permissions',
): void {
  const lacking = [...permissions].filter(code => !holds(ctx.principal, code, place))
  if (lacking.length)
    throw new DomainError('forbidden', `You can't grant what you don't hold: ${lacking.join(', ')}.`, {
      errors: { [field]: [`You don't hold ${lacking.join(', ')}.`] },
    })
}
