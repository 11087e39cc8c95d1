import { oneSql, sql } from '@streamwise/db'
import * as z from 'zod'
import type { MailLocale } from '../mail/locale.ts'
import { type MailContext, template } from '../mail/template.ts'
import { keyholder, keyholderIn, LIVES, passwordLink } from './link.ts'

const WORDS = {
  reset: {
    en: {
      subject: () => 'Choose a new password',
      text: (name: string) => `Somebody asked for a new password for your account at ${name}.`,
      label: 'Choose a new password',
      note: 'The link works for one hour, once. If you didn’t ask for it, ignore this mail: your password stays.',
    },
    'pt-BR': {
      subject: () => 'Escolha uma nova senha',
      text: (name: string) => `Alguém pediu uma nova senha para a sua conta na plataforma ${name}.`,
      label: 'Escolher nova senha',
      note: 'O link funciona por uma hora e uma única vez. Se não foi você, ignore este e-mail: sua senha continua a mesma.',
    },
  },
  welcome: {
    en: {
      subject: (name: string) => `Welcome to ${name}`,
      text: () => 'An account was made for you. Choose a password to sign in.',
      label: 'Choose a password',
      note: 'The link works for seven days, once. After that, use “Forgot password?” on the sign-in page.',
    },
    'pt-BR': {
      subject: (name: string) => `Boas-vindas à plataforma ${name}`,
      text: () => 'Uma conta foi criada para você. Escolha uma senha para entrar.',
      label: 'Escolher senha',
      note: 'O link funciona por sete dias e uma única vez. Depois disso, use “Esqueceu a senha?” na página de entrada.',
    },
  },
}

const params = z.object({ user: z.uuid() })
type Why = keyof typeof WORDS

async function render(work: MailContext, why: Why, user: string, locale: MailLocale) {
  const { db, deployment, settings } = work
  const [answer] = await db.read([oneSql(keyholder, sql`t.uuid = ${user} AND t.status = 'active'`)])
  const holder = keyholderIn(answer)
  if (!holder || (why === 'welcome' && holder.password !== null)) return null
  const { subject, text, label, note } = WORDS[why][locale]
  const url = passwordLink(deployment, holder, deployment.now() + LIVES[why])
  const name = settings.platform_name
  return { subject: subject(name), paragraphs: [text(name)], link: { label, url }, note }
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
