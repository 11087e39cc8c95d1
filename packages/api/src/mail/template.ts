import type * as z from 'zod'
import type { JobContext } from '../jobs/job-run.ts'
import type { MailLocale } from './locale.ts'
import type { Mail } from './mailer.ts'

/**
 * How a mail is written. Rendered at the moment when it is sent: a link with a token is made here and is nowhere but in
 * the mail. null: there is nothing to say any more, and nothing is sent.
 */
export type Template<Params extends z.ZodType = z.ZodType> = {
  params: Params
  render(work: JobContext, params: z.output<Params>, locale: MailLocale): Mail | null | Promise<Mail | null>
}

/** Ties what a template writes to the parameters that it reads. */
export const template = <Params extends z.ZodType>(of: Template<Params>): Template<Params> => of
