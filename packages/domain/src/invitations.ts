import * as z from 'zod'
import { entity, line, listInput, Reference, timestamp, word } from './entity.ts'
import { Granting, PlaceShown, placeFilters, withPlace } from './memberships.ts'
import { email, locale, password, timezone } from './users.ts'

export const INVITATION_STATUSES = ['open', 'expired', 'accepted', 'revoked'] as const

/** Somebody is asked to become a member of a place. */
export const Invitation = entity('Invitation', {
  email: z.string(),
  customer_id: z.string().nullable(),
  account_id: z.string().nullable(),
  room_id: z.string().nullable(),
  place: PlaceShown,
  role: z.string(),
  permissions: z.array(z.string()).meta({ description: 'Besides those of the role.' }),
  locale: z.string(),
  status: z.enum(INVITATION_STATUSES),
  invited_by: z.string().nullable().meta({ description: 'The user; null: a credential, or gone.' }),
  sent_at: timestamp,
  expires_at: timestamp,
  accepted_at: timestamp.nullable(),
  accepted_by: z.string().nullable().meta({ description: 'The user.' }),
  revoked_at: timestamp.nullable(),
})
export type Invitation = z.infer<typeof Invitation>

/** The answer that may hold the link. */
export const InvitationSent = Invitation.extend({
  url: z.string().nullable().meta({
    description: 'The link to hand over, where this platform sends no mail; null: it goes by mail.',
    example: null,
  }),
})

const expires_in_days = z
  .int()
  .min(1)
  .max(30)
  .default(7)
  .meta({ description: 'How long the link works.', example: 7 })

export const InvitationCreate = withPlace({
  email,
  ...Granting,
  locale: locale.default('en').meta({ description: 'The language of the mail.', example: 'pt-BR' }),
  expires_in_days,
}).meta({
  example: { email: 'ana@example.com', account_id: 'k3v9x0qa', role: 'account_manager', locale: 'pt-BR' },
})

export const InvitationResend = z.strictObject({ id: Reference, expires_in_days })

export const InvitationList = listInput(['created_at', 'email'], {
  ...placeFilters,
  status: z.enum(INVITATION_STATUSES).optional(),
})

/** What makes a link a key. */
export const linkToken = word(200).min(1).meta({ description: 'The part of the link after `#token=`.' })

/** An invitation as whoever has its link asks for it. */
export const InvitationByLink = z.strictObject({ id: Reference, token: linkToken })

/** `needs` says how it is accepted: signed in as the address's user, with a password, or with a name too. */
export const InvitationPreview = z.object({
  object: z.literal('InvitationPreview'),
  email: z.string(),
  place: z.object({ object: z.string(), name: z.string() }).nullable(),
  role: z.string(),
  role_name: z.string(),
  invited_by_name: z.string().nullable(),
  expires_at: timestamp,
  needs: z.enum(['sign_in', 'password', 'account']),
})

export const InvitationAccept = InvitationByLink.extend({
  password: password.optional(),
  first_name: line(100).optional(),
  last_name: line(100).optional(),
  locale: locale.optional(),
  timezone: timezone.optional(),
})

export const InvitationAccepted = Invitation.pick({
  object: true,
  id: true,
  email: true,
  place: true,
  role: true,
  status: true,
})
