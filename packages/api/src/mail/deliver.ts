import * as z from 'zod'
import { together } from '../core/reading.ts'
import { JobFailure, jobRun } from '../jobs/job-run.ts'
import { settingsNow } from '../settings/resource.ts'
import { letter } from './letter.ts'
import { mailLocale } from './locale.ts'
import type { Template } from './template.ts'
import { TEMPLATES } from './templates.ts'

const Payload = z.object({ template: z.string(), to: z.string(), locale: z.string(), params: z.unknown() })

/** Writes a mail and hands it to the mail server. */
export const deliver = jobRun(Payload, async (work, { template: name, to, locale, params }) => {
  const { mail } = work.deployment
  if (!mail) throw new JobFailure('Mail is not configured.')
  const template = (TEMPLATES as Record<string, Template>)[name] // each reads the parameters of its own schema
  if (!template) throw new JobFailure(`There is no mail named ${name}.`, { permanent: true })
  const [settings] = await together(work, settingsNow)
  const language = mailLocale(locale)
  const written = await template.render({ ...work, settings }, template.params.parse(params), language)
  if (!written) return
  await mail.send({ ...letter(language, written, settings), to, id: work.job.uuid }, work.signal)
})
