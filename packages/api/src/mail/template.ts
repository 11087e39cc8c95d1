import type * as z from 'zod'
import type { JobContext } from '../jobs/job-run.ts'
import type { SettingsRow } from '../settings/resource.ts'
import type { Letter } from './letter.ts'
import type { MailLocale } from './locale.ts'

/** What a mail needs to know: the work that it is, and what the platform calls itself. */
export type MailContext = Pick<JobContext, 'deployment' | 'db'> & { settings: SettingsRow }

/**
 * How a mail is written. Rendered at the moment when it is sent: a link with a token is made here and is nowhere but in
 * the mail. null: there is nothing to say any more, and nothing is sent.
 */
export type Template<Params extends z.ZodType = z.ZodType> = {
  params: Params
  render(
    work: MailContext,
    params: z.output<Params>,
    locale: MailLocale,
  ): Letter | null | Promise<Letter | null>
}

/** Ties what a template writes to the parameters that it reads. */
export const template = <Params extends z.ZodType>(of: Template<Params>): Template<Params> => of
