import { join, raw, sql } from '@streamwise/db'
import {
  DomainError,
  invalidInput,
  isBuiltIn,
  PERMISSIONS,
  type Permission,
  PLATFORM_ROLES,
  permissionsOf,
} from '@streamwise/domain'
import type { Context } from '../core/context.ts'
import { holds, isAdmin, isPlatform, type Place, requireEffect, requireHeld } from '../core/held.ts'
import { type Reading, rowsOf } from '../core/reading.ts'

/** What a membership or an invitation gives. */
export type Granted = { role: string; permissions: readonly string[] }

/** What the operator's own roles allow, by code; built-in ones are there without permissions. */
export type KnownRoles = ReadonlyMap<string, readonly string[]>

/** The roles of these codes, those that there are. */
export const rolesNamed = (codes: readonly string[]): Reading<KnownRoles> => {
  const { sql: statement, read } = rowsOf(
    sql`SELECT code, permissions FROM roles WHERE code IN (${
      codes.length
        ? join(
            codes.map(code => sql`${code}`),
            ', ',
          )
        : raw('NULL')
    })`,
  )
  return {
    sql: statement,
    read: answer => new Map(read(answer).map(([code, own]) => [String(code), JSON.parse(String(own))])),
  }
}

/** What a role and further permissions allow at a place: below the platform, nothing that is only the platform's. */
export function effectiveAt(
  { role, permissions }: Granted,
  ofRole: readonly string[],
  place: Place,
): Set<Permission> {
  const all = permissionsOf(role, [...permissions, ...ofRole])
  if (!isPlatform(place)) for (const code of all) if (PERMISSIONS[code].platform) all.delete(code)
  return all
}

/**
 * Refuses what the caller may not give at a place: a role that is none, permissions without effect there, and whatever
 * they don't hold there themselves. `prefix` is where in the input it stands.
 */
export function requireGrantable(
  ctx: Context,
  granted: Granted & { permissions: readonly Permission[] },
  place: Place,
  known: KnownRoles,
  prefix = '',
): void {
  const { role, permissions } = granted
  const ofRole = known.get(role)
  if (!ofRole) throw invalidInput({ [`${prefix}role`]: ['There is no such role.'] })
  if (PLATFORM_ROLES.includes(role) && !isPlatform(place))
    throw invalidInput({ [`${prefix}role`]: ['This role is only for the platform.'] })
  requireEffect(permissions, place, `${prefix}permissions`)
  if (role === 'admin') requireAdmin(ctx)
  requireHeld(ctx, effectiveAt({ role, permissions: [] }, ofRole, place), place, `${prefix}role`)
  requireHeld(ctx, permissions, place, `${prefix}permissions`)
}

/** Refuses to change what is granted to somebody who holds more at that place than the caller: nobody takes what they couldn't give. */
export function requireAbove(
  ctx: Pick<Context, 'principal'>,
  granted: Granted,
  ofRole: readonly string[],
  place: Place,
): void {
  if (granted.role === 'admin' && isPlatform(place)) requireAdmin(ctx)
  const lacking = [...effectiveAt(granted, ofRole, place)].filter(code => !holds(ctx.principal, code, place))
  if (lacking.length)
    throw new DomainError('forbidden', `They may do what you may not: ${lacking.join(', ')}.`, {
      details: { lacking },
    })
}

function requireAdmin(ctx: Pick<Context, 'principal'>): void {
  if (!isAdmin(ctx.principal))
    throw new DomainError('forbidden', 'Only an admin makes somebody an admin, or no longer one.')
}

/** A role's own permissions, for what is shown of it. */
export const ofRoleAlone = (role: string, ofRole: readonly string[], place: Place): Permission[] => [
  ...effectiveAt({ role, permissions: [] }, isBuiltIn(role) ? [] : ofRole, place),
]
