import { recordings } from '@streamwise/db'
import { notUsable, type RecordingTextTrack, type RecordingTextTrackCreate } from '@streamwise/domain'
import { type ProviderConnection, ProviderError } from '@streamwise/providers'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { finding, together } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'
import { write, writerOf } from '../core/write.ts'
import { link } from '../service-providers/link.ts'
import { providerOfRecording } from './provider.ts'
import { type RecordingRow, recordingResource } from './resource.ts'

type Tracks = NonNullable<ProviderConnection['textTracks']>

/** The subtitles and captions that the provider has of a recording. Throws `not_usable` where it can't have any. */
export async function textTracks(ctx: Context, id: string): Promise<RecordingTextTrack[]> {
  const { row, tracks } = await tracksOf(ctx, id)
  const listed = await supported(tracks.list(row.record_id))
  return listed.map(({ kind, lang, label, source, url }) => ({
    object: 'RecordingTextTrack',
    kind,
    lang,
    label,
    source,
    url,
  }))
}

/** Gives a recording a text track; one of the same kind and language is replaced. The provider takes a while to show it. */
export async function addTextTrack(
  ctx: Context,
  { id, ...track }: z.infer<typeof RecordingTextTrackCreate>,
): Promise<RecordingTextTrack> {
  const { row, tracks } = await tracksOf(ctx, id)
  const { kind, lang, label } = track
  await supported(tracks.add(row.record_id, { ...track, filename: `${kind}_${lang}.vtt` }))
  await write(writerOf(ctx), [
    {
      statements: [],
      audit: {
        entity: recordings,
        uuid: row.uuid,
        before: { text_track: null },
        after: { text_track: { kind, lang, label } },
      },
    },
  ])
  return { object: 'RecordingTextTrack', kind, lang, label, source: 'upload', url: null }
}

async function tracksOf(ctx: Context, id: string): Promise<{ row: RecordingRow; tracks: Tracks }> {
  const { deployment, db, request } = ctx
  const [row, provider] = await together(
    ctx,
    finding(ctx, recordingResource, id),
    providerOfRecording(refersTo(recordings, id, deployment.ids)),
  )
  if (row.state === 'deleted' || row.state === 'processing')
    throw notUsable(
      row.state === 'deleted' ? 'This recording was deleted.' : 'This recording is still being processed.',
      { state: row.state },
    )
  const connection = provider && (await link(deployment, provider, { db, request_id: request.id }))
  if (!connection?.textTracks) throw NONE
  return { row, tracks: connection.textTracks }
}

/** Servers of one type differ in what they support. */
const supported = <Answer>(asked: Promise<Answer>): Promise<Answer> =>
  asked.catch(error => {
    throw error instanceof ProviderError && error.code === 'unsupported' ? NONE : error
  })

const NONE = notUsable('The provider of this recording takes no subtitles or captions.', {
  text_tracks: false,
})
