import * as z from 'zod'
import { email, locale } from './users.ts'

export const MailTest = z.strictObject({
  to: email,
  locale: locale.default('en').meta({ description: 'The language of the mail.', example: 'pt-BR' }),
})
