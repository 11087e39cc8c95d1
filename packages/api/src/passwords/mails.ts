import { oneSql, sql } from '@streamwise/db'
import * as z from 'zod'
import type { JobContext } from '../jobs/job-run.ts'
import { letter } from '../mail/letter.ts'
import type { MailLocale } from '../mail/locale.ts'
import { template } from '../mail/template.ts'
import { keyholder, keyholderIn, LIVES, passwordLink } from './link.ts'

const WORDS = {
  reset: {
    en: {
      subject: 'Choose a new password',
      text: 'Somebody asked for a new password for your StreamWise account.',
      label: 'Choose a new password',
      note: 'The link works for one hour, once. If you didn’t ask for it, ignore this mail: your password stays.',
    },
    'pt-BR': {
      subject: 'Escolha uma nova senha',
      text: 'Alguém pediu uma nova senha para a sua conta no StreamWise.',
      label: 'Escolher nova senha',
      note: 'O link funciona por uma hora e uma única vez. Se não foi você, ignore este e-mail: sua senha continua a mesma.',
    },
  },
  welcome: {
    en: {
      subject: 'Welcome to StreamWise',
      text: 'An account was made for you. Choose a password to sign in.',
      label: 'Choose a password',
      note: 'The link works for seven days, once. After that, use “Forgot password?” on the sign-in page.',
    },
    'pt-BR': {
      subject: 'Boas-vindas ao StreamWise',
      text: 'Uma conta foi criada para você. Escolha uma senha para entrar.',
      label: 'Escolher senha',
      note: 'O link funciona por sete dias e uma única vez. Depois disso, use “Esqueceu a senha?” na página de entrada.',
    },
  },
}

const params = z.object({ user: z.uuid() })
type Why = keyof typeof WORDS

async function render(work: JobContext, why: Why, user: string, locale: MailLocale) {
  const { db, deployment } = work
  const [answer] = await db.read([oneSql(keyholder, sql`t.uuid = ${user} AND t.status = 'active'`)])
  const holder = keyholderIn(answer)
  if (!holder || (why === 'welcome' && holder.password !== null)) return null
  const { subject, text, label, note } = WORDS[why][locale]
  const url = passwordLink(deployment, holder, deployment.now() + LIVES[why])
  return letter(locale, { subject, paragraphs: [text], link: { label, url }, note })
}

/** The link to choose a new password. */
export const resetMail = template({
  params,
  render: (work, { user }, locale) => render(work, 'reset', user, locale),
})

/** The link to choose a first password; nothing is sent to who has one by now. */
export const welcomeMail = template({
  params,
  render: (work, { user }, locale) => render(work, 'welcome', user, locale),
})
