import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Health',
  about: 'How the platform itself is, by what its checks last found.',
  healthy: 'All well',
  degraded: 'Needs attention',
  'wrong.title': 'What needs attention',
  'wrong.none': 'Nothing needs attention',
  'wrong.none.text': 'Providers answer, jobs are done in time, and the database is quick.',
  'provider.down': ({ name }: { name: string }) => `${name} is down`,
  'provider.down.do':
    'Meetings start on other providers where a subscription has one. Test it, and drain it if it stays so.',
  'provider.degraded': ({ name }: { name: string }) => `${name} answers slowly, or not each time`,
  'provider.degraded.do': 'Meetings still start on it. Look at its checks, and at the load of the server.',
  'provider.unknown': ({ name }: { name: string }) => `${name} was not checked yet`,
  'provider.unknown.do': 'The first check comes within a minute; a test asks at once.',
  'provider.open': 'Open provider',
  'jobs.failed': ({ n }: { n: number }) => `${count(n, 'job was', 'jobs were')} given up`,
  'jobs.failed.do': 'Read what went wrong, mend it, and have them done again.',
  'jobs.open': 'See what failed',
  'jobs.overdue': ({ n }: { n: number }) =>
    `${count(n, 'job is', 'jobs are')} due for more than five minutes`,
  'jobs.overdue.do':
    'The clock stands still, or can’t keep up. On one machine the platform has its own; on Cloudflare, look at the Cron Trigger.',
  'jobs.due': 'See what waits',
  'mail.none': 'No mail is sent',
  'mail.none.do':
    'Set SMTP_URL and MAIL_FROM where the platform runs. Until then invitations and first passwords go by links that you hand over.',
  'mail.open': 'See the settings',
  'database.slow': ({ ms }: { ms: number }) => `The database took ${ms.toLocaleString('en')} ms to answer`,
  'database.slow.do':
    'Every page waits for it. Look at its load, and how far it is from where the platform runs.',

  database: 'Database',
  'database.answered': ({ ms }: { ms: number }) => `Answered in ${ms.toLocaleString('en')} ms`,
  jobs: 'Jobs',
  'jobs.waiting': 'Waiting',
  'jobs.running': 'Running',
  'jobs.given_up': 'Given up',
  'jobs.late': 'Overdue',
  mail: 'Mail',
  'mail.on': 'Set up',
  'mail.off': 'Not set up',
  'mail.test': 'Send a test mail',
  version: 'Version',
  providers: 'Service providers',
  'providers.none': 'No service providers yet',
  'providers.none.text': 'Meetings need a server to run on.',
  'providers.new': 'New service provider',
  'provider.since': 'since',
  'provider.checked': 'Checked',
  'provider.never': 'never checked',
  'provider.disabled': 'Disabled',
  'provider.draining': 'Draining',
  'state.healthy': 'Healthy',
  'state.degraded': 'Degraded',
  'state.down': 'Down',
  'state.unknown': 'Not checked',
} as const

export type Words = typeof en

/** The words of the page that tells how the platform is. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
