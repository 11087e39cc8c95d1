import { recordings, type schema } from '@streamwise/db'
import { notUsable, type Recording } from '@streamwise/domain'
import { type Change, type Fresh, update } from '../core/change.ts'
import type { Context, Deployment } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { audited, type RecordingRow, recordingResource } from './resource.ts'

type Wanted = Pick<Fresh<typeof schema.recordings>, 'wanted_state'> | { name: string }

/**
 * Writes down what is wanted of a recording, instead of what was wanted before, and has it done at its provider soon.
 * Throws `not_usable` where the recording is gone.
 */
export async function wish(
  ctx: Context,
  { id, version }: { id: string; version?: number | undefined },
  wanted: Wanted,
): Promise<Recording> {
  const row = await find(ctx, recordingResource, id)
  expectVersion(row, version)
  if (row.state === 'deleted')
    throw notUsable('This recording was deleted: nothing of it is left but this record.', {
      state: row.state,
    })
  return save(ctx, recordingResource, row.uuid, [
    wished(ctx.deployment, row, wanted),
    syncSoon(ctx.deployment, row),
  ])
}

/** A wish as a change of the row. A new name holds at once, the provider gets it later. */
export const wished = (deployment: Deployment, row: RecordingRow, wanted: Wanted): Change =>
  update(
    deployment,
    recordings,
    row,
    { ...('name' in wanted ? { name: wanted.name, wanted_name: wanted.name } : wanted), sync_error: null },
    { show: audited(deployment) },
  )

/** Has what is wanted of a recording done. One job a recording: asked for while it runs, it looks once more. */
export const syncSoon = (
  deployment: Deployment,
  { uuid, name, customer_id }: Pick<RecordingRow, 'uuid' | 'name' | 'customer_id'>,
): Change =>
  enqueue(deployment, {
    kind: 'sync_recording',
    payload: { recording: uuid, name },
    customer: customer_id,
    key: `sync_recording:${uuid}`,
  })
