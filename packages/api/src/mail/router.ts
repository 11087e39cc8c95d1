import { Job, MailTest, notUsable } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { authorized, router } from '../core/procedure.ts'
import { CREATED, rest } from '../core/rest.ts'
import { save } from '../core/write.ts'
import { jobResource } from '../jobs/resource.ts'
import { sendMail } from './send.ts'

/** Throws `not_usable` where mail is not configured. */
async function test(ctx: Context, { to, locale }: z.output<typeof MailTest>): Promise<Job> {
  const mail = sendMail(ctx.deployment, { template: 'test', to, locale, params: {} })
  if (!mail.uuid) throw notUsable('Mail is not configured: set SMTP_URL and MAIL_FROM.')
  return save(ctx, jobResource, mail.uuid, [mail])
}

export const mailRouter = router({
  test: authorized('jobs:write')
    .meta(rest('POST /mail/test', 'Send a test mail', { ...CREATED, errors: ['not_usable'] }))
    .input(MailTest)
    .output(Job)
    .mutation(({ ctx, input }) => test(ctx, input)),
})
