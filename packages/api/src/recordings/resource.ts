import { type Row, recordings, type schema } from '@streamwise/db'
import type { Recording, RecordingWish } from '@streamwise/domain'
import { accountResource } from '../accounts/resource.ts'
import type { Deployment } from '../core/context.ts'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'
import { roomResource } from '../rooms/resource.ts'

type Table = typeof schema.recordings
export type RecordingRow = Row<Table>

/** When the job that does what is wanted runs again, in ms. */
type Extras = { retry_at: number | null }

const WISHES = { published: 'publish', unpublished: 'unpublish', deleted: 'delete' } as const

/** What was asked for and is not done yet. */
export function pendingOf(
  row: Partial<Pick<RecordingRow, 'wanted_state' | 'wanted_name' | 'sync_error'> & Extras>,
): RecordingWish[] {
  const error = row.sync_error ?? null
  const retry_at = error !== null && row.retry_at ? new Date(row.retry_at).toISOString() : null
  return [
    ...(row.wanted_state ? [{ what: WISHES[row.wanted_state], error, retry_at }] : []),
    ...(row.wanted_name ? [{ what: 'rename' as const, error, retry_at }] : []),
  ]
}

/** A recording as everybody sees it: links to it are for its playback alone. */
export const recordingResource: Resource<Table, Extras, Recording> = relating(
  resource(
    recordings,
    {
      retry_at:
        "(SELECT j.run_at FROM jobs j WHERE t.sync_error IS NOT NULL AND j.key = 'sync_recording:' || t.uuid AND j.status = 'waiting')",
    },
    (row, deployment) => audited(deployment)(row) as Recording, // checked by the procedure's output schema
  ),
  {
    room: { resource: roomResource, permission: 'rooms:read' },
    account: { resource: accountResource, permission: 'accounts:read' },
    customer: { resource: customerResource, permission: 'customers:read' },
  },
)

/** The same of a row that may not be whole yet, for the audit log. */
export const audited =
  (deployment: Deployment) =>
  (row: Partial<RecordingRow> & Record<string, unknown>): Record<string, unknown> => ({
    ...shown(recordings, row, deployment),
    formats: (row.formats ?? []).map(({ url: _, ...format }) => format),
    pending: pendingOf(row),
  })
