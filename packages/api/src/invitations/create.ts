import { all, invitations, join, LEVELS, manyOf, manySql, raw, type Sql, sql } from '@streamwise/db'
import {
  DomainError,
  type InvitationCreate,
  type InvitationSent,
  invalidInput,
  type PlaceInput,
} from '@streamwise/domain'
import type * as z from 'zod'
import { insert, update } from '../core/change.ts'
import type { Context, Deployment } from '../core/context.ts'
import { randomLetters } from '../core/random.ts'
import { keyOfReference, numberOf, type Reading, together } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { sendMail } from '../mail/send.ts'
import { requireGrantable, rolesNamed } from '../memberships/grant.ts'
import { customerOf, entityAt, type Placed, placing, requireOpen } from '../memberships/place.ts'
import { invitationLink } from './link.ts'
import { mailLimit, requireTime } from './mail-limit.ts'
import { type InvitationRow, invitationResource } from './resource.ts'

type Input = z.infer<typeof InvitationCreate>
type Sent = z.infer<typeof InvitationSent>

const DAY = 24 * 3_600_000

/**
 * Asks somebody by mail to become a member of a place; where the platform sends no mail, the answer holds the link.
 * Throws `forbidden` for what the caller doesn't hold there, `already_exists` for a member and for an open invitation,
 * `invalid_input` for an address that the customer doesn't allow.
 */
export async function createInvitation(ctx: Context, input: Input): Promise<Sent> {
  const { deployment } = ctx
  const limit = mailLimit(ctx, sql`${input.email}`, customerOf(ctx, input))
  const [placed, roles, members, [before], until] = await together(
    ctx,
    placing(ctx, input),
    rolesNamed([input.role]),
    membersCalled(ctx, input),
    openFor(ctx, input),
    limit.waits,
  )
  requireOpen(placed)
  requireGrantable(ctx, input, placed.place, roles)
  requireDomain(input.email, placed)
  if (members) throw taken('This address belongs to somebody who is a member here already.')
  requireTime(ctx, until)
  const now = deployment.now()
  if (before && before.expires_at > now)
    throw taken('This address has an open invitation to this already.', {
      invitation_id: deployment.ids.encode(invitations.object, before.id),
    })
  const { email, role, permissions, locale } = input
  const fresh = freshLink(deployment, input.expires_in_days)
  const invitation = insert(deployment, invitations, {
    ...placed.at,
    ...fresh,
    email,
    role,
    permissions,
    locale,
    invited_by: ctx.principal.user?.id ?? null,
  })
  const over = before ? [update(deployment, invitations, before, { revoked_at: now })] : []
  const mail = sendMail(deployment, {
    template: 'invitation',
    to: email,
    locale,
    params: { invitation: invitation.uuid },
    customer: placed.place.customer ?? undefined,
  })
  const shown = await save(ctx, invitationResource, invitation.uuid, [
    ...over,
    invitation,
    mail,
    limit.counted,
  ])
  return { ...shown, url: mail.uuid ? null : invitationLink(deployment, { ...shown, ...fresh }, 'handed') }
}

/** What a link is made from, anew. */
export const freshLink = (deployment: Deployment, days: number) => {
  const now = deployment.now()
  return { nonce: randomLetters(26), sent_at: now, expires_at: now + days * DAY }
}

/** How many users of this address are members at the very place. */
const membersCalled = (ctx: Context, input: Input): Reading<number> =>
  numberOf(sql`SELECT count(*) FROM memberships t JOIN users u ON u.id = t.user_id
    WHERE u.email = ${input.email} AND ${atPlace(ctx, input)}`)

/** Invitations of this address to the very place that are neither accepted nor taken back: at most one. */
const openFor = (ctx: Context, input: Input): Reading<InvitationRow[]> => ({
  sql: manySql(
    invitationResource,
    [
      sql`t.email = ${input.email}`,
      raw('t.accepted_at IS NULL AND t.revoked_at IS NULL'),
      atPlace(ctx, input),
    ],
    raw('t.id'),
    1,
  ),
  read: answer => {
    const rows = manyOf(invitationResource, answer)
    return rows
  },
})

const atPlace = (ctx: Context, input: PlaceInput): Sql =>
  all(
    LEVELS.map(level => {
      const reference = input[`${level}_id`]
      const key = reference ? keyOfReference(ctx, entityAt(level), reference) : raw('NULL')
      return join([raw(`t.${level}_id IS `), key], '')
    }),
  )

function requireDomain(email: string, { customer }: Placed): void {
  const domains = customer?.domains ?? []
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (domains.length && !domains.includes(domain))
    throw invalidInput({ email: [`Only addresses of ${domains.join(', ')} may be invited here.`] })
}

const taken = (message: string, details: Record<string, unknown> = {}) =>
  new DomainError('already_exists', message, { errors: { email: [message] }, details })
