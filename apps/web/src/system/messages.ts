import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Health',
  about: 'How the platform is doing, as of its latest checks.',
  healthy: 'All good',
  degraded: 'Needs attention',
  'wrong.title': 'Needs attention',
  'wrong.none': 'Nothing needs attention',
  'wrong.none.text': 'Providers respond, jobs run on time, and the database is fast.',
  'provider.down': ({ name }: { name: string }) => `${name} is down`,
  'provider.down.do':
    'Meetings start on other providers where a subscription has one. Test the connection, and drain it if the problem persists.',
  'provider.degraded': ({ name }: { name: string }) => `${name} is slow or responds intermittently`,
  'provider.degraded.do': 'Meetings still start on it. Review its checks and the server’s load.',
  'provider.unknown': ({ name }: { name: string }) => `${name} was not checked yet`,
  'provider.unknown.do': 'The first check runs within a minute. Or test the connection now.',
  'provider.open': 'Open provider',
  'jobs.failed': ({ n }: { n: number }) => `${count(n, 'job', 'jobs')} failed`,
  'jobs.failed.do': 'See what went wrong, fix it, and run them again.',
  'jobs.open': 'View failed jobs',
  'jobs.overdue': ({ n }: { n: number }) =>
    `${count(n, 'job is', 'jobs are')} more than five minutes overdue`,
  'jobs.overdue.do':
    'The scheduler has stopped or can’t keep up. Check the server’s process, or the Cron Trigger on Cloudflare.',
  'jobs.due': 'View queued jobs',
  'mail.none': 'Email isn’t set up',
  'mail.none.do':
    'Invitations and password links have to be shared by hand until you set SMTP_URL and MAIL_FROM.',
  'mail.open': 'View settings',
  'database.slow': ({ ms }: { ms: number }) => `The database took ${ms.toLocaleString('en')} ms to respond`,
  'database.slow.do': 'Every page waits for it. Check its load, and its distance from the platform.',

  database: 'Database',
  'database.answered': ({ ms }: { ms: number }) =>
    ms < 1 ? 'Responds in under 1 ms' : `Responds in ${ms.toLocaleString('en')} ms`,
  jobs: 'Jobs',
  'jobs.waiting': 'Queued',
  'jobs.running': 'Running',
  'jobs.given_up': 'Failed',
  'jobs.late': 'Overdue',
  mail: 'Email',
  'mail.on': 'Set up',
  'mail.off': 'Not set up',
  'mail.test': 'Send test email',
  version: 'Version',
  providers: 'Service providers',
  'providers.none': 'No service providers yet',
  'providers.none.text': 'Meetings need a server to run on.',
  'providers.new': 'New service provider',
  'provider.since': 'since',
  'provider.checked': 'Checked',
  'provider.never': 'Never checked',
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
