import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Jobs',
  about: 'Background work: what’s queued, what’s done, and what failed and needs attention.',
  'empty.title': 'No jobs yet',
  'empty.text': 'Emails, provider checks and scheduled work show up here.',
  what: 'Job',
  status: 'Status',
  'status.waiting': 'Waiting',
  'status.retrying': 'Retrying',
  'status.running': 'Running',
  'status.done': 'Done',
  'status.failed': 'Failed',
  due: 'Due',
  attempts: 'Attempts',
  'attempts.of': ({ n, of }: { n: number; of: number }) => `${n} of ${of}`,
  error: 'Last error',
  finished: 'Finished',
  'customer.all': 'View all jobs of this customer',
  customer: 'Customer',
  created: 'Created',
  payload: 'Details',
  'payload.none': 'None: this job runs on a schedule.',
  'filter.kind': 'Kind',
  actions: ({ what }: { what: string }) => `Actions for ${what}`,
  retry: 'Run now',
  'did.retry': 'Queued to run now, with a fresh set of attempts',
  delete: 'Delete',
  'delete.title': ({ what }: { what: string }) => `Delete the job “${what}”?`,
  'delete.waiting': 'It won’t run. Scheduled jobs come back on their own.',
  'delete.over': 'This removes it from the list. What it did stays done.',
  'delete.confirm': 'Delete job',
  'did.delete': 'Job deleted',
  'failed.show': ({ n }: { n: number }) => `${count(n, 'job', 'jobs')} failed`,
} as const

export type Words = typeof en

/** The words of the jobs' page. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
