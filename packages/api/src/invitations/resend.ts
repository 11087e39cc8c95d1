import { invitations, raw, sql } from '@streamwise/db'
import {
  type Invitation,
  type InvitationResend,
  type InvitationSent,
  notUsable,
  permissionsOf,
} from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find, finding, keyOfReference, together } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { sendMail } from '../mail/send.ts'
import { requireGrantable } from '../memberships/grant.ts'
import { placeOfRow } from '../memberships/place.ts'
import { freshLink } from './create.ts'
import { invitationLink } from './link.ts'
import { mailLimit, requireTime } from './mail-limit.ts'
import { type InvitationRow, invitationResource } from './resource.ts'

/** Sends an open or expired invitation again, with a new link: the one before ends. Throws `not_usable` for others. */
export async function resendInvitation(
  ctx: Context,
  input: z.infer<typeof InvitationResend>,
): Promise<z.infer<typeof InvitationSent>> {
  const { deployment } = ctx
  const sent = (column: string) =>
    sql`(SELECT ${raw(column)} FROM invitations WHERE id = ${keyOfReference(ctx, invitations, input.id)})`
  const limit = mailLimit(ctx, sent('email'), sent('within_customer_id'))
  const [row, until] = await together(ctx, finding(ctx, invitationResource, input.id), limit.waits)
  requireUnanswered(row)
  requireTime(ctx, until)
  if (row.customer_status !== null && row.customer_status !== 'active')
    throw notUsable(`The customer is ${row.customer_status}.`, { customer_status: row.customer_status })
  const permissions = [...permissionsOf('', row.permissions)]
  const roles = new Map([[row.role, row.role_permissions]])
  requireGrantable(ctx, { role: row.role, permissions }, placeOfRow(row), roles)
  const fresh = freshLink(deployment, input.expires_in_days)
  const mail = sendMail(deployment, {
    template: 'invitation',
    to: row.email,
    locale: row.locale,
    params: { invitation: row.uuid },
    customer: row.within_customer_id ?? undefined,
  })
  const shown = await save(ctx, invitationResource, row.uuid, [
    // Who sends it again stands for it from now on.
    update(deployment, invitations, row, { ...fresh, invited_by: ctx.principal.user?.id ?? null }),
    mail,
    limit.counted,
  ])
  return { ...shown, url: mail.uuid ? null : invitationLink(deployment, { ...shown, ...fresh }, 'handed') }
}

/** Takes an invitation back: its link ends at once. Doing so again changes nothing. */
export async function revokeInvitation(ctx: Context, id: string): Promise<Invitation> {
  const row = await find(ctx, invitationResource, id)
  if (row.revoked_at !== null) return invitationResource.show(row, ctx.deployment)
  requireUnanswered(row)
  const change = update(ctx.deployment, invitations, row, { revoked_at: ctx.deployment.now() })
  return save(ctx, invitationResource, row.uuid, [change])
}

function requireUnanswered(row: InvitationRow): void {
  if (row.accepted_at !== null) throw notUsable('This invitation was accepted.', { status: 'accepted' })
  if (row.revoked_at !== null) throw notUsable('This invitation was taken back.', { status: 'revoked' })
}
