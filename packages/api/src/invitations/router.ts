import {
  ById,
  Invitation,
  InvitationAccept,
  InvitationAccepted,
  InvitationByLink,
  InvitationCreate,
  InvitationList,
  InvitationPreview,
  InvitationResend,
  InvitationSent,
  page,
} from '@streamwise/domain'
import { equals } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, open, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { placeFiltersOf } from '../memberships/place.ts'
import { acceptInvitation } from './accept.ts'
import { previewInvitation } from './answer.ts'
import { createInvitation } from './create.ts'
import { resendInvitation, revokeInvitation } from './resend.ts'
import { invitationResource, statusIs } from './resource.ts'

export const invitationsRouter = router({
  list: authorized('memberships:read')
    .meta(rest('GET /invitations', 'List invitations'))
    .input(InvitationList)
    .output(page(Invitation))
    .query(({ ctx, input }) =>
      list(ctx, invitationResource, input, [
        ...placeFiltersOf(ctx, input),
        equals('role', input.role),
        statusIs(input.status, ctx.deployment.now()),
      ]),
    ),

  get: authorized('memberships:read')
    .meta(rest('GET /invitations/{id}', 'Get an invitation'))
    .input(ById)
    .output(Invitation)
    .query(({ ctx, input }) => get(ctx, invitationResource, input.id)),

  create: authorized('memberships:write')
    .meta({
      ...rest('POST /invitations', 'Invite somebody to a place', {
        ...CREATED,
        errors: ['already_exists', 'not_usable'],
      }),
      secretAnswer: true,
    })
    .input(InvitationCreate)
    .output(InvitationSent)
    .mutation(({ ctx, input }) => createInvitation(ctx, input)),

  resend: authorized('memberships:write')
    .meta({
      ...rest('POST /invitations/{id}/resend', 'Send an invitation again, with a new link', {
        errors: ['not_usable', 'stale_version'],
      }),
      secretAnswer: true,
    })
    .input(InvitationResend)
    .output(InvitationSent)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),

  revoke: authorized('memberships:write')
    .meta(
      rest('POST /invitations/{id}/revoke', 'Take an invitation back', {
        errors: ['not_usable', 'stale_version'],
      }),
    )
    .input(ById)
    .output(Invitation)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input.id)),

  preview: open
    .meta(
      rest('POST /invitations/{id}/preview', 'See what an invitation’s link leads to', {
        errors: ['not_usable'],
      }),
    )
    .input(InvitationByLink)
    .output(InvitationPreview)
    .mutation(({ ctx, input }) => previewInvitation(ctx, input)),

  accept: open
    .meta(
      rest('POST /invitations/{id}/accept', 'Accept an invitation by its link', {
        errors: ['unauthorized', 'forbidden', 'already_exists', 'not_usable'],
      }),
    )
    .input(InvitationAccept)
    .output(InvitationAccepted)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
})
