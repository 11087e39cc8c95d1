import { dictionary } from '#messages/dictionary.ts'

const en = {
  title: 'Your profile',
  'section.you': 'Personal details',
  'field.first_name': 'First name',
  'field.last_name': 'Last name',
  'field.email': 'Email',
  'field.email.hint': 'Used to sign in. Ask an administrator to change it.',
  'field.locale': 'Language',
  'field.locale.hint': 'For the dashboard and emails to you.',
  'field.timezone': 'Time zone',
  'field.timezone.hint': 'Times are shown in this zone.',
  'field.timezone.placeholder': 'Search time zones',
  saved: 'Profile saved',
  'section.password': 'Password',
  'section.password.hint': 'Changing it signs you out on all other devices.',
  'field.current': 'Current password',
  'field.new': 'New password',
  'field.new.hint': 'At least 8 characters. A few unrelated words are easy to remember.',
  'password.submit': 'Change password',
  'password.changed': 'Password changed. All other devices are signed out.',
  'password.missing': 'Enter your current password',
  'password.short': 'Use at least 8 characters',
  'password.same': 'This is already your password',
  'section.rights': 'Your permissions',
  'rights.platform': 'Whole platform',
  'rights.customer': ({ name }: { name: string }) => name,
  'rights.somewhere': 'Where you’ve been invited',
  'rights.where': 'Scope',
  'rights.roles': 'Roles',
  'rights.none': 'No permissions yet',
  'rights.none.text': 'Ask an administrator to invite you to a room, account, or customer.',
} as const
export type Words = typeof en

export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
