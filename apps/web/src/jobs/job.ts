import { JOB_KINDS } from '@streamwise/domain'
import type { api } from '#api/client.ts'
import { said } from '#messages/said.ts'
import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'

export type Job = Awaited<ReturnType<typeof api.jobs.list.query>>['data'][number]

/** The kinds of work, as the list can be narrowed to. */
export const kindOptions = () =>
  Object.entries(JOB_KINDS).map(([value, { label }]) => ({ value, label: said(label) }))

/** What a job does, in words. */
export const kindText = (kind: string): string =>
  kindOptions().find(({ value }) => value === kind)?.label ?? words(kind)

/** How a job looks: one that waits after a failure is another thing than one that waits for its time. */
export function standingOf({ status, last_error }: Pick<Job, 'status' | 'last_error'>) {
  const retrying = status === 'waiting' && last_error !== null
  const look = retrying ? 'retrying' : status === 'waiting' ? 'queued' : status
  return { look, label: t(`status.${retrying ? 'retrying' : status}`) }
}

/** Whether nothing more happens with a job by itself. */
export const isOver = ({ status }: Pick<Job, 'status'>): boolean => status === 'done' || status === 'failed'

/** Whether a job can be done at once: it waits, or was given up. */
export const mayRetry = ({ status }: Pick<Job, 'status'>): boolean =>
  status === 'waiting' || status === 'failed'

export const mayDelete = ({ status }: Pick<Job, 'status'>): boolean => status !== 'running'

/** What a job is about, where its payload names it: a recording, a recipient. */
export function aboutText({ payload }: Pick<Job, 'payload'>): string | undefined {
  const named = [payload.name, payload.to].find(value => typeof value === 'string' && value !== '')
  return typeof named === 'string' ? named : undefined
}
