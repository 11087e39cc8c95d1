import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Jobs',
  about: 'What the platform does by itself: what waits, what was done, and what failed and needs somebody.',
  'empty.title': 'No jobs yet',
  'empty.text': 'Mails, the comparison with servers and the clock’s own work show up here.',
  what: 'What',
  status: 'Status',
  'status.waiting': 'Waiting',
  'status.retrying': 'To be tried again',
  'status.running': 'Running',
  'status.done': 'Done',
  'status.failed': 'Failed',
  due: 'Due',
  attempts: 'Attempts',
  'attempts.of': ({ n, of }: { n: number; of: number }) => `${n} of ${of}`,
  error: 'Last error',
  finished: 'Finished',
  customer: 'Customer',
  created: 'Created',
  payload: 'What it is about',
  'payload.none': 'Nothing in particular: the clock asked for it.',
  'filter.kind': 'Kind',
  actions: ({ what }: { what: string }) => `Actions for ${what}`,
  retry: 'Do it now',
  'did.retry': 'It is done as soon as may be, with all of its attempts again',
  delete: 'Delete',
  'delete.title': ({ what }: { what: string }) => `Delete the job “${what}”?`,
  'delete.waiting': 'It will not be done. What the clock asks for comes back by itself.',
  'delete.over': 'Its entry leaves this list. What it did stays done.',
  'delete.confirm': 'Delete job',
  'did.delete': 'Job deleted',
  'failed.show': ({ n }: { n: number }) => `${count(n, 'job was', 'jobs were')} given up`,
} as const

export type Words = typeof en

/** The words of the jobs' page. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
