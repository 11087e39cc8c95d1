import { manyOf, manySql, memberships, raw, sql, users } from '@streamwise/db'
import { forbidden, invalidInput, type MembershipSync, type MembershipsSynced } from '@streamwise/domain'
import type * as z from 'zod'
import { type Change, insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { holds } from '../core/held.ts'
import { finding, keyOfReference, type Reading, together } from '../core/reading.ts'
import { visibleTo } from '../core/resource.ts'
import { write, writerOf } from '../core/write.ts'
import { userResource } from '../users/resource.ts'
import { removal } from './delete.ts'
import { type KnownRoles, requireGrantable, rolesNamed } from './grant.ts'
import { type Placed, placeOfRow, placing, requireOpen, samePlace } from './place.ts'
import { type MembershipRow, membershipResource } from './resource.ts'
import { alteration, requireOther } from './update.ts'

type Input = z.infer<typeof MembershipSync>
type Wanted = Input['memberships'][number]

/** A user's memberships within reach are read whole; nobody has as many. */
const MOST = 1_000

/**
 * Makes a user's memberships exactly those that are named, as far as the caller's right to give them reaches; what lies
 * outside stays. One batch, under the rules of each single change. Taking one away needs `memberships:delete` there.
 */
export async function syncMemberships(
  ctx: Context,
  input: Input,
): Promise<z.infer<typeof MembershipsSynced>> {
  const { sql: mine, read } = within(ctx, input.user_id)
  const [user, rows, roles, ...places] = await together(
    ctx,
    finding(ctx, userResource, input.user_id, { field: 'user_id' }),
    { sql: mine, read },
    rolesNamed(input.memberships.map(({ role }) => role)),
    ...input.memberships.map((each, at) => placing(ctx, each, `memberships.${at}.`)),
  )
  requireOther(ctx, user.id)
  requireOnce(places)
  const at = (placed: Placed) => rows.find(row => samePlace(placeOfRow(row), placed.place))
  const changes = places.flatMap((placed, index) => {
    const wanted = input.memberships[index]
    return wanted ? changeTo(ctx, user.id, { wanted, placed, roles, index, row: at(placed) }) : []
  })
  const kept = new Set(places.map(at))
  const gone = rows.filter(row => !kept.has(row))
  for (const row of gone)
    if (!holds(ctx.principal, 'memberships:delete', placeOfRow(row))) throw forbidden('memberships:delete')
  const [answer] = await write(writerOf(ctx), [...changes, ...gone.map(row => removal(ctx, row))], [mine])
  return {
    object: 'Memberships',
    user_id: ctx.deployment.ids.encode(users.object, user.id),
    data: read(answer).map(row => membershipResource.show(row, ctx.deployment)),
  }
}

/** The user's memberships where the caller may give some. */
function within(ctx: Context, user: string): Reading<MembershipRow[]> {
  const named = sql`t.user_id = ${keyOfReference(ctx, users, user)}`
  return {
    sql: manySql(membershipResource, [named, visibleTo(ctx, membershipResource)], raw('t.id'), MOST),
    read: answer => {
      const rows = manyOf(membershipResource, answer)
      return rows
    },
  }
}

/** What makes one membership as it is wanted; nothing where it is so already. */
function changeTo(
  ctx: Context,
  user: number,
  {
    wanted,
    placed,
    roles,
    index,
    row,
  }: {
    wanted: Wanted
    placed: Placed
    roles: KnownRoles
    index: number
    row: MembershipRow | undefined
  },
): Change[] {
  const { role, permissions } = wanted
  const prefix = `memberships.${index}.`
  if (row) {
    const same =
      row.role === role &&
      new Set(row.permissions).symmetricDifference(new Set<string>(permissions)).size === 0
    return same ? [] : [alteration(ctx, row, { role, permissions }, roles, prefix)]
  }
  requireOpen(placed)
  requireGrantable(ctx, wanted, placed.place, roles, prefix)
  return [
    insert(ctx.deployment, memberships, { user_id: user, ...placed.at, role, permissions, owner: false }),
  ]
}

function requireOnce(places: readonly Placed[]): void {
  const twice = places.findIndex((one, at) =>
    places.slice(0, at).some(other => samePlace(one.place, other.place)),
  )
  if (twice >= 0) throw invalidInput({ [`memberships.${twice}`]: ['This place is named twice.'] })
}
