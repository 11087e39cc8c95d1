import {
  ById,
  PasswordLink,
  PasswordResetComplete,
  PasswordResetDone,
  PasswordResetRequest,
  PasswordResetRequested,
} from '@streamwise/domain'
import { authorized, open, router } from '../core/procedure.ts'
import { rest } from '../core/rest.ts'
import { requestPasswordReset, resetPassword } from './reset.ts'
import { sendPasswordLink } from './welcome.ts'

export const passwordsRouter = router({
  send: authorized('users:write')
    .meta({
      ...rest('POST /users/{id}/password-link', 'Send a user a link to choose a password', {
        errors: ['not_usable'],
      }),
      secretAnswer: true,
    })
    .input(ById)
    .output(PasswordLink)
    .mutation(({ ctx, input }) => sendPasswordLink(ctx, input.id)),

  request: open
    .meta(
      rest('POST /password-resets', 'Ask for a link to choose a new password', { errors: ['not_usable'] }),
    )
    .input(PasswordResetRequest)
    .output(PasswordResetRequested)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),

  reset: open
    .meta(
      rest('POST /password-resets/{id}', 'Choose a password by a link', {
        errors: ['not_usable', 'stale_version'],
      }),
    )
    .input(PasswordResetComplete)
    .output(PasswordResetDone)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
})
