import {
  invitations,
  oneOf,
  oneSql,
  type Row,
  raw,
  type Source,
  type schema,
  sql,
  users,
} from '@streamwise/db'
import { DomainError, type InvitationPreview, notUsable, tooManyRequests } from '@streamwise/domain'
import type * as z from 'zod'
import type { RequestContext } from '../core/context.ts'
import { networkOf } from '../core/network.ts'
import { keyOfReference, numberOf, type Reading, together } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'
import { blockedUntil, countFailure, type Throttle } from '../core/throttle.ts'
import { placeShown } from '../memberships/place.ts'
import { requireInviter, rightsOfInviter } from './inviter.ts'
import { type Way, wayOf } from './link.ts'
import { type InvitationRow, invitationResource, statusOf } from './resource.ts'

/** The user of an invitation's address, and whether they have a password. */
export type Invited = Row<typeof schema.users> & { has_password: number }

const invited: Source<typeof schema.users, { has_password: number }> = {
  entity: users,
  extras: {
    has_password:
      'EXISTS (SELECT 1 FROM sign_in_methods s WHERE s.user_id = t.id AND s.password IS NOT NULL)',
  },
}

type ByLink = { id: string; token: string }

/** An open invitation, the user of its address, and how its link came to whoever opened it. */
export type Opened = { row: InvitationRow; user: Invited | null; way: Way }

/**
 * Reads an open invitation by its link. A wrong link reads like none at all; with the right one, it is told what became
 * of the invitation. Wrong ones are slowed down by address.
 */
export async function invitationByLink(
  ctx: Pick<RequestContext, 'db' | 'deployment' | 'request'>,
  { id, token }: ByLink,
): Promise<Opened> {
  const { deployment } = ctx
  const now = deployment.now()
  const throttles = throttlesOf(ctx.request.address)
  const [row, user, rights, until] = await together(
    ctx,
    named(ctx, id),
    userOf(ctx, id),
    rightsOfInviter(keyOfReference(ctx, invitations, id)),
    numberOf(sql`SELECT ${throttles.length ? blockedUntil(throttles) : raw('0')}`),
  )
  if (until > now)
    throw tooManyRequests('Too many attempts. Wait a little, then try again.', (until - now) / 1000)
  const way = row && wayOf(deployment, row, token)
  if (!row || !way) {
    if (throttles.length) await ctx.db.write([countFailure(throttles, now, raw('1'))])
    throw new DomainError('not_found', 'This invitation link is not valid. Ask for a new one.')
  }
  const status = statusOf(row, now)
  if (status !== 'open') throw notUsable(TOLD[status], { status })
  if (row.customer_status !== null && !/^(active|suspended)$/.test(row.customer_status))
    throw notUsable('The customer has no access at the moment.', { customer_status: row.customer_status })
  requireInviter(row, rights)
  if (user && user.status !== 'active') throw notUsable('This user is inactive. Ask an administrator.')
  return { row, user, way }
}

const TOLD = {
  accepted: 'This invitation was accepted already. Sign in.',
  revoked: 'This invitation was taken back.',
  expired: 'This invitation has expired. Ask for a new one.',
}

/**
 * How an invitation is accepted: by signing in, with a password alone, or with a name too. A link that was handed over
 * gives nobody's account a password: who invites would have the key to it.
 */
export const needsOf = ({ user, way }: Pick<Opened, 'user' | 'way'>) =>
  user ? (user.has_password || way === 'handed' ? 'sign_in' : 'password') : 'account'

/** What an invitation is about, for whoever has its link. */
export async function previewInvitation(
  ctx: RequestContext,
  input: ByLink,
): Promise<z.infer<typeof InvitationPreview>> {
  const opened = await invitationByLink(ctx, input)
  const { row } = opened
  const place = placeShown(row, ctx.deployment)
  return {
    object: 'InvitationPreview',
    email: row.email,
    place: place && { object: place.object, name: place.name },
    role: row.role,
    role_name: row.role_name ?? row.role,
    invited_by_name: row.inviter,
    expires_at: new Date(row.expires_at).toISOString(),
    needs: needsOf(opened),
  }
}

const named = (ctx: Pick<RequestContext, 'deployment'>, id: string): Reading<InvitationRow | null> => ({
  sql: oneSql(invitationResource, refersTo(invitations, id, ctx.deployment.ids)),
  read: answer => {
    const row = oneOf(invitationResource, answer)
    return row
  },
})

const userOf = (ctx: Pick<RequestContext, 'deployment'>, id: string): Reading<Invited | null> => ({
  sql: oneSql(
    invited,
    sql`t.email = (SELECT email FROM invitations WHERE id = ${keyOfReference(ctx, invitations, id)})`,
  ),
  read: answer => oneOf(invited, answer),
})

const throttlesOf = (address: string | null): Throttle[] =>
  address ? [{ key: sql`${`invitation:address:${networkOf(address)}`}`, free: 50, longest: 15 * 60_000 }] : []
