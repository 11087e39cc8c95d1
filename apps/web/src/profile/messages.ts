import { dictionary } from '#messages/dictionary.ts'

const en = {
  title: 'Your profile',
  'section.you': 'You',
  'field.first_name': 'First name',
  'field.last_name': 'Last name',
  'field.email': 'E-mail',
  'field.email.hint': 'You sign in with it. An administrator can change it.',
  'field.locale': 'Language',
  'field.locale.hint': 'Of this dashboard, and of mails to you.',
  'field.timezone': 'Time zone',
  'field.timezone.hint': 'Times are shown to you in this zone.',
  'field.timezone.placeholder': 'Search time zones',
  saved: 'Your profile is saved',
  'section.password': 'Password',
  'section.password.hint': 'A new password signs you out everywhere else.',
  'field.current': 'Current password',
  'field.new': 'New password',
  'field.new.hint': 'At least 8 characters. A few unrelated words are easy to remember.',
  'password.submit': 'Change password',
  'password.changed': 'Password changed. All other devices are signed out.',
  'password.missing': 'Enter your current password',
  'password.short': 'Use at least 8 characters',
  'password.same': 'This is your password already',
  'section.rights': 'What you may do',
  'rights.platform': 'On the whole platform',
  'rights.customer': ({ name }: { name: string }) => `At ${name}`,
  'rights.somewhere': 'Where you were invited to',
  'rights.where': 'Where',
  'rights.roles': 'Roles',
  'rights.none': 'Nothing yet',
  'rights.none.text': 'Ask an administrator to invite you to a room, an account or a customer.',
} as const
export type Words = typeof en

export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
