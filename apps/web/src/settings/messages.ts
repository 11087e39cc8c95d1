import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Settings',
  about: 'What holds for the whole platform. A change takes effect at once.',
  saved: 'The settings are saved',

  'section.name': 'Name',
  'field.name': 'Name of the platform',
  'field.name.hint': 'Stands in the dashboard, in mails and on the pages of participants.',

  'section.support': 'Help',
  'section.support.about': 'Where people turn who need help. Mails name it, and answers to mails go there.',
  'field.support_email': 'E-mail address',
  'field.support_url': 'Page with help',

  'section.brand': 'Looks',
  'section.brand.about': 'For participants’ pages of customers who have no looks of their own.',
  'field.color': 'Colour',
  'field.color.hint': 'Of buttons and links. Text on it is light or dark, whichever reads better.',
  'field.color.pick': 'Pick a colour',
  'field.logo': 'Address of the logo',
  'field.logo.hint': 'An image on the web; SVG or PNG with a transparent ground looks best.',
  'logo.failed': 'This image can’t be loaded. Check its address, and that it may be shown on other sites.',

  'section.defaults': 'Defaults',
  'section.defaults.about':
    'What new customers, users and packages begin with. What is there stays as it is.',
  'field.locale': 'Language',
  'field.timezone': 'Time zone',
  'field.timezone.placeholder': 'Search time zones',
  'field.currency': 'Currency',
  'field.page_size': 'Rows of a list at once',
  rows: ({ n }: { n: number }) => count(n, 'row', 'rows'),

  preview: 'Preview',
  'preview.dashboard': 'In the dashboard',
  'preview.join': 'For participants',
  'preview.room': 'Weekly team meeting',
  'preview.enter': 'Join meeting',
  'preview.help': ({ where }: { where: string }) => `Do you need help? ${where}`,

  environment: 'Environment',
  'environment.about': 'Decided where the platform was set up; it changes with a restart.',
  'environment.url': 'Public address',
  'environment.copy': 'Copy address',
  'environment.mail': 'Mail',
  'environment.mail.from': ({ from }: { from: string }) => `Sent as ${from}`,
  'environment.mail.none': 'Not set up',
  'environment.mail.how': 'It begins once SMTP_URL and MAIL_FROM are set.',
  'environment.credential': 'Limit of an API credential',
  'environment.address': 'Limit of an address',
  'environment.requests': ({ n }: { n: number }) => `${count(n, 'request', 'requests')} a minute`,
  'environment.unlimited': 'None',
  'environment.private': 'Providers in private networks',
  'environment.private.yes': 'Allowed',
  'environment.private.no': 'Refused',
  'environment.timeout': 'Providers’ time to answer',
  'environment.version': 'Version',
  health: 'See how the platform is',

  'mail.test': 'Send a test mail',
  'mail.title': 'Send a test mail',
  'mail.text': 'It says that mail works, and where it came from.',
  'mail.to': 'To',
  'mail.language': 'Language',
  'mail.send': 'Send',
  'mail.again': 'Send another one',
  'mail.waiting': ({ to }: { to: string }) => `On its way to ${to}…`,
  'mail.done': ({ to }: { to: string }) =>
    `The mail server has taken the mail for ${to}. Look into the mailbox.`,
  'mail.retrying': ({ error }: { error: string }) => `It did not leave yet and is tried again: ${error}`,
  'mail.failed': ({ error }: { error: string }) => `It can’t be sent: ${error}`,
} as const

export type Words = typeof en

/** The words of the settings' page. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
