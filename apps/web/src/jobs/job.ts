import { JOB_KINDS } from '@streamwise/domain'
import type { api } from '#api/client.ts'
import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'

export type Job = Awaited<ReturnType<typeof api.jobs.list.query>>['data'][number]

/** The kinds of work, as the list can be narrowed to. */
export const kindOptions = Object.entries(JOB_KINDS).map(([value, { label }]) => ({ value, label }))

/** What a job does, in words. */
export const kindText = (kind: string): string =>
  kindOptions.find(({ value }) => value === kind)?.label ?? words(kind)

/** How a job looks: one that waits after a failure is another thing than one that waits for its time. */
export function standingOf({ status, last_error }: Pick<Job, 'status' | 'last_error'>) {
  const retrying = status === 'waiting' && last_error !== null
  const look = retrying ? 'retrying' : status === 'waiting' ? 'queued' : status
  return { look, label: t(`status.${retrying ? 'retrying' : status}`) }
}

/** What a job is about, where its payload names it: a recording, a recipient. */
export function aboutText({ payload }: Pick<Job, 'payload'>): string | undefined {
  const named = [payload.name, payload.to].find(value => typeof value === 'string' && value !== '')
  return typeof named === 'string' ? named : undefined
}
