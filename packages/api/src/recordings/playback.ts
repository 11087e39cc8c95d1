import { notUsable, type RecordingPlayback } from '@streamwise/domain'
import { type ProviderConnection, ProviderError, type ProviderRecording } from '@streamwise/providers'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { holds } from '../core/held.ts'
import { finding, together } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'
import { link } from '../service-providers/link.ts'
import type { ServiceProviderRow } from '../service-providers/resource.ts'
import { providerOfRecording } from './provider.ts'
import { type RecordingRow, recordingResource } from './resource.ts'
import { toldOf } from './told.ts'

type Playback = z.infer<typeof RecordingPlayback>

/** What it takes to ask a provider. */
type Asking = Pick<Context, 'deployment' | 'db' | 'request'>

/** How long whoever wants to play waits for the provider, in ms: after that, links that are known are better than none. */
const PATIENCE = 4_000

/**
 * Links that show a recording. Asks the provider for them, because a protected one's expire; where it does not answer in
 * time these are the last known. Throws `not_usable` for what can't be played: what is gone or still in the making, and
 * for whoever may not change recordings what is not published, or is not to be any more.
 */
export async function playback(ctx: Context, id: string): Promise<Playback> {
  const [row, provider] = await together(
    ctx,
    finding(ctx, recordingResource, id),
    providerOfRecording(refersTo(recordingResource.entity, id, ctx.deployment.ids)),
  )
  const seesAll = holds(ctx.principal, 'recordings:write', {
    customer: row.customer_id,
    account: row.account_id,
    room: row.room_id,
  })
  return linksTo(ctx, { row, provider, seesAll })
}

/** Links that show a recording which somebody may play. `seesAll`: also what is not published. Throws as `playback`. */
export async function linksTo(
  ctx: Asking,
  { row, provider, seesAll }: { row: RecordingRow; provider: ServiceProviderRow | null; seesAll: boolean },
): Promise<Playback> {
  const { deployment } = ctx
  requirePlayable(row, seesAll)
  const told = await freshly(ctx, row, provider)
  if (told) requirePlayable({ state: told.state, wanted_state: null }, seesAll)
  const { formats, thumbnails } = told ? toldOf(told) : row
  return {
    object: 'RecordingPlayback',
    recording_id: deployment.ids.encode(recordingResource.entity.object, row.id),
    name: row.name,
    fresh: told !== null,
    as_of: new Date(told ? deployment.now() : row.synced_at).toISOString(),
    formats,
    thumbnails,
  }
}

function requirePlayable(
  { state, wanted_state }: Pick<RecordingRow, 'state' | 'wanted_state'>,
  seesAll: boolean,
): void {
  if (state === 'deleted') throw notUsable('This recording was deleted.', { state })
  if (state === 'processing') throw notUsable('This recording is still being processed.', { state })
  const hidden = state === 'unpublished' || wanted_state === 'unpublished' || wanted_state === 'deleted'
  if (hidden && !seesAll) throw notUsable('This recording is not published.', { state: 'unpublished' })
}

/** What the provider tells of it now; null where it does not answer in time. Throws where it has none any more. */
async function freshly(
  ctx: Asking,
  row: RecordingRow,
  provider: ServiceProviderRow | null,
): Promise<ProviderRecording | null> {
  const told = await inTime(ctx, provider, ({ recordings }) =>
    recordings?.list({ record_ids: [row.record_id] }),
  )
  if (!told) return null
  const recording = told.find(({ record_id }) => record_id === row.record_id)
  if (!recording) throw notUsable('The provider does not have this recording at the moment.', { state: null })
  return recording
}

/** What a provider answers within the patience of whoever waits; null where it does not. */
async function inTime<Answer>(
  { deployment, db, request }: Asking,
  provider: ServiceProviderRow | null,
  ask: (connection: ProviderConnection) => Promise<Answer> | undefined,
): Promise<Answer | null> {
  if (!provider) return null
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), PATIENCE)
  })
  const asked = link(deployment, provider, { db, request_id: request.id }).then(ask)
  try {
    return (await Promise.race([asked.catch(unanswered), late])) ?? null
  } finally {
    clearTimeout(timer)
  }
}

function unanswered(error: unknown): null {
  if (error instanceof ProviderError) return null
  throw error
}
