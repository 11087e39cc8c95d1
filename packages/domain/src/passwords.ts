import * as z from 'zod'
import { Reference } from './entity.ts'
import { linkToken } from './invitations.ts'
import { email, password, User } from './users.ts'

/** Asks for a link to choose a new password. */
export const PasswordResetRequest = z.strictObject({ email })
/** The same answer whether or not there is such a user. */
export const PasswordResetRequested = z.object({
  object: z.literal('PasswordReset'),
  requested: z.literal(true),
})
export const PasswordResetComplete = z.strictObject({
  id: Reference,
  token: linkToken,
  password,
})
/** `email` is what to sign in with. */
export const PasswordResetDone = z.object({ object: z.literal('User'), email: z.string() })

/** A link to choose a password: mailed, or answered where this platform sends no mail. */
export const PasswordLink = z.object({
  object: z.literal('User'),
  id: z.string(),
  url: z.string().nullable().meta({
    description: 'The link to hand over, where this platform sends no mail; null: it goes by mail.',
    example: null,
  }),
})
export const UserCreated = User.extend({ password_url: PasswordLink.shape.url })
