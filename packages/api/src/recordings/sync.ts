import { oneOf, oneSql, recordings, sql } from '@streamwise/db'
import { type ProviderConnection, ProviderError, type ProviderRecording } from '@streamwise/providers'
import * as z from 'zod'
import { also, update, whereStill } from '../core/change.ts'
import { write } from '../core/write.ts'
import { type JobContext, JobFailure, jobRun } from '../jobs/job-run.ts'
import { link } from '../service-providers/link.ts'
import type { ServiceProviderRow } from '../service-providers/resource.ts'
import { providerOfRecording } from './provider.ts'
import { audited, type RecordingRow, recordingResource } from './resource.ts'
import { gone } from './told.ts'

type There = NonNullable<ProviderConnection['recordings']>
type Values = Partial<RecordingRow>

/** How often a recording may be changed by others while it is synced before the job is left for later. */
const ROUNDS = 3
const LONGEST_ERROR = 500

/**
 * Carries out at the provider what is wanted of a recording. Doing it again does no harm there; what was wanted anew
 * meanwhile is done in another round. One that is still being made waits: `find_recordings` asks for it again.
 */
export const syncRecording = jobRun(
  z.object({ recording: z.uuid(), name: z.string() }),
  async (work, { recording }) => {
    for (let round = 0; round < ROUNDS; round++) {
      const { row, provider } = await read(work, recording)
      if (!row || !provider || (row.wanted_state === null && row.wanted_name === null)) return
      const values = await carriedOut(work, row, provider).catch(async error => {
        await noted(work, row, error)
        throw error
      })
      if (await written(work, row, values)) return
    }
    throw new JobFailure('The recording was changed again and again meanwhile.')
  },
)

async function read({ db }: JobContext, uuid: string) {
  const named = sql`t.uuid = ${uuid}`
  const provider = providerOfRecording(named)
  const [row, its] = await db.read([oneSql(recordingResource, named), provider.sql])
  return { row: oneOf(recordingResource, row), provider: provider.read(its) }
}

/** Asks the provider for all that is wanted, and answers what the row is then. */
async function carriedOut(
  { deployment, db }: JobContext,
  row: RecordingRow,
  provider: ServiceProviderRow,
): Promise<Values> {
  const { recordings: there } = await link(deployment, provider, { db })
  if (!there) throw new JobFailure('This kind of provider has no recordings.', { permanent: true })
  const now = deployment.now()
  const done: Values = { wanted_state: null, wanted_name: null, sync_error: null, synced_at: now }
  if (row.state === 'processing') {
    const told = await look(there, row)
    if (!told) throw new JobFailure('The provider does not know this recording.')
    if (told.state === 'deleted') return gone(now)
    if (told.state === 'processing') return { sync_error: 'It is still being processed.', synced_at: now }
  }
  const { record_id, wanted_state, wanted_name } = row
  if (wanted_state === 'deleted') {
    if (!(await there.delete(record_id)) && !(await isGone(there, row)))
      throw new JobFailure('The provider did not delete this recording.')
    return gone(now)
  }
  const asked = [
    ...(wanted_state ? [() => there.publish(record_id, wanted_state === 'published')] : []),
    ...(wanted_name ? [() => there.rename(record_id, wanted_name)] : []),
  ]
  for (const ask of asked) {
    if (await ask()) continue
    if (await isGone(there, row)) return gone(now)
    throw new JobFailure('The provider did not change this recording.')
  }
  return { ...done, ...(wanted_state && { state: wanted_state }) }
}

/** The provider has none, and says so twice. */
async function isGone(there: There, row: RecordingRow): Promise<boolean> {
  const told = await look(there, row)
  return !told || told.state === 'deleted'
}

async function look(there: There, { record_id }: RecordingRow): Promise<ProviderRecording | undefined> {
  const told = await there.list({ record_ids: [record_id] })
  return told.find(each => each.record_id === record_id)
}

/** Writes what became of the recording as it was read. False: somebody has changed it since. */
async function written(work: JobContext, row: RecordingRow, values: Values): Promise<boolean> {
  const change = update(work.deployment, recordings, row, values, { show: audited(work.deployment) })
  const [answer] = await write(
    work.writer('recordings.sync'),
    [whereStill(row.version, change)],
    [sql`SELECT version FROM recordings WHERE uuid = ${row.uuid}`],
  )
  const version = answer?.rows[0]?.[0]
  return version === undefined || version === row.version + 1
}

/** Why it failed, for whoever waits. An observation: no version, no audit entry. */
async function noted(work: JobContext, row: RecordingRow, error: unknown): Promise<void> {
  const known = error instanceof ProviderError || error instanceof JobFailure
  const words = known ? error.message.slice(0, LONGEST_ERROR) : 'Something went wrong on our side.'
  await write(work.writer('recordings.sync'), [
    also(sql`UPDATE recordings SET sync_error = ${words} WHERE id = ${row.id} AND version = ${row.version}`),
  ])
}
