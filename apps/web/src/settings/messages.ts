import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Settings',
  about: 'Settings for the whole platform. Changes take effect immediately.',
  saved: 'Settings saved',

  'section.name': 'Name',
  'field.name': 'Platform name',
  'field.name.hint': 'Shown in the dashboard, in emails, and on join pages.',

  'section.support': 'Support',
  'section.support.about': 'Where people go for help. Included in emails, and replies go to this address.',
  'field.support_email': 'Support email',
  'field.support_url': 'Support page',

  'section.brand': 'Branding',
  'section.brand.about': 'For the join pages of customers without their own branding.',
  'field.color': 'Color',
  'field.color.hint': 'Used for buttons and links. Text on it is light or dark, whichever is more readable.',
  'field.color.pick': 'Pick a color',
  'field.logo': 'Logo URL',
  'field.logo.hint': 'SVG or PNG with a transparent background works best.',
  'logo.failed': 'This image can’t be loaded. Check the URL, and that other sites are allowed to show it.',

  'section.defaults': 'Defaults',
  'section.defaults.about': 'For new customers, users, and packages. Existing ones don’t change.',
  'field.locale': 'Language',
  'field.timezone': 'Time zone',
  'field.timezone.placeholder': 'Search time zones',
  'field.currency': 'Currency',
  'field.page_size': 'Rows per page',
  rows: ({ n }: { n: number }) => count(n, 'row', 'rows'),

  preview: 'Preview',
  'preview.dashboard': 'In the dashboard',
  'preview.join': 'On join pages',
  'preview.room': 'Weekly team meeting',
  'preview.enter': 'Join meeting',
  'preview.help': ({ where }: { where: string }) => `Need help? ${where}`,

  environment: 'Environment',
  'environment.about': 'Set by environment variables. Changes need a restart.',
  'environment.url': 'Public URL',
  'environment.copy': 'Copy URL',
  'environment.mail': 'Email',
  'environment.mail.from': ({ from }: { from: string }) => `Sent as ${from}`,
  'environment.mail.none': 'Not set up',
  'environment.mail.how': 'Set SMTP_URL and MAIL_FROM to send email.',
  'environment.credential': 'Rate limit per API credential',
  'environment.address': 'Rate limit per IP address',
  'environment.requests': ({ n }: { n: number }) => `${count(n, 'request', 'requests')} per minute`,
  'environment.unlimited': 'None',
  'environment.private': 'Providers on private networks',
  'environment.private.yes': 'Allowed',
  'environment.private.no': 'Not allowed',
  'environment.timeout': 'Provider timeout',
  'environment.version': 'Version',
  health: 'View platform health',

  'mail.test': 'Send test email',
  'mail.title': 'Send a test email',
  'mail.text': 'Confirms that email works, and where it was sent from.',
  'mail.to': 'To',
  'mail.language': 'Language',
  'mail.send': 'Send',
  'mail.again': 'Send another',
  'mail.waiting': ({ to }: { to: string }) => `On its way to ${to}…`,
  'mail.done': ({ to }: { to: string }) => `The mail server accepted the email to ${to}. Check the inbox.`,
  'mail.retrying': ({ error }: { error: string }) => `Not sent yet, retrying: ${error}`,
  'mail.failed': ({ error }: { error: string }) => `Couldn’t be sent: ${error}`,
} as const

export type Words = typeof en

/** The words of the settings' page. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
