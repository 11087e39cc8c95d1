import { memberships } from '@streamwise/db'
import {
  DomainError,
  inUse,
  type Membership,
  type MembershipUpdate,
  type Permission,
} from '@streamwise/domain'
import type * as z from 'zod'
import { type Change, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { finding, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { effectiveAt, type KnownRoles, requireAbove, requireGrantable, rolesNamed } from './grant.ts'
import { placeOfRow } from './place.ts'
import { type MembershipRow, membershipResource } from './resource.ts'

/**
 * Changes what somebody may do at a place; holds with their next request. Throws `forbidden` for the caller's own, and
 * for more than the caller holds, before or after; `in_use` where an owner would be left with less.
 */
export async function updateMembership(
  ctx: Context,
  { id, version, ...values }: z.infer<typeof MembershipUpdate>,
): Promise<Membership> {
  const [row, named] = await together(
    ctx,
    finding(ctx, membershipResource, id),
    rolesNamed(values.role === undefined ? [] : [values.role]),
  )
  expectVersion(row, version)
  requireOther(ctx, row.user_id)
  const change = alteration(ctx, row, values, new Map([[row.role, row.role_permissions], ...named]))
  return save(ctx, membershipResource, row.uuid, [change])
}

/** Changing what somebody may do at a place, as part of a unit of work. */
export function alteration(
  ctx: Context,
  row: MembershipRow,
  values: { role?: string; permissions?: Permission[] },
  roles: KnownRoles,
  prefix = '',
): Change {
  const place = placeOfRow(row)
  requireAbove(ctx, row, row.role_permissions, place)
  const role = values.role ?? row.role
  // Permissions that are kept were given before, and the caller holds them too: only new ones are theirs to give.
  requireGrantable(ctx, { role, permissions: values.permissions ?? [] }, place, roles, prefix)
  if (row.owner) {
    const had = effectiveAt(row, row.role_permissions, place)
    const after = { role, permissions: values.permissions ?? row.permissions }
    if (!had.isSubsetOf(effectiveAt(after, roles.get(role) ?? [], place))) throw ownerStays()
  }
  return update(ctx.deployment, memberships, row, values)
}

/** Nobody changes their own permissions. */
export function requireOther(ctx: Pick<Context, 'principal'>, user: number): void {
  if (ctx.principal.user?.id === user)
    throw new DomainError('forbidden', "You can't change your own permissions. Ask somebody else who may.")
}

/** An owner keeps at least what they have: ownership is moved first. */
export const ownerStays = () =>
  inUse('This is the owner. Make somebody else the owner first.', { owner: true })
