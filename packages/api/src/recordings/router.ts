import { accounts, customers, meetings, rooms, sql, subscriptions } from '@streamwise/db'
import {
  ById,
  Many,
  PublicRecordingById,
  page,
  Recording,
  RecordingById,
  RecordingChange,
  RecordingList,
  RecordingPlayback,
  RecordingsChange,
  RecordingsLook,
  RecordingTextTrack,
  RecordingTextTrackCreate,
  RecordingUpdate,
  RecordingWith,
  Reference,
} from '@streamwise/domain'
import * as z from 'zod'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { many } from '../core/many.ts'
import { authorized, open, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { recordedWithin } from './filters.ts'
import { lookNow } from './look-now.ts'
import { playback } from './playback.ts'
import { publicPlayback } from './public.ts'
import { recordingResource } from './resource.ts'
import { addTextTrack, textTracks } from './text-tracks.ts'
import { wish } from './wish.ts'

const GONE = { errors: ['not_usable'] } as const
const ASKING = { errors: ['not_usable', 'provider_unavailable'] } as const
const WISH = 'Answers at once, with what was asked for as pending; the provider does it soon.'

export const recordingsRouter = router({
  list: authorized('recordings:read')
    .meta(
      rest('GET /recordings', 'List recordings', {
        description: 'What was deleted is left out, unless `state` asks for it.',
      }),
    )
    .input(RecordingList)
    .output(page(RecordingWith))
    .query(({ ctx, input }) =>
      list(ctx, recordingResource, input, [
        refers(ctx, 'room_id', rooms, input.room_id),
        refers(ctx, 'account_id', accounts, input.account_id),
        refers(ctx, 'customer_id', customers, input.customer_id),
        refers(ctx, 'subscription_id', subscriptions, input.subscription_id),
        refers(ctx, 'meeting_id', meetings, input.meeting_id),
        equals('state', input.state),
        sql`(t.state = 'deleted') = ${input.state === 'deleted' ? 1 : 0}`,
        ...recordedWithin(input),
      ]),
    ),

  get: authorized('recordings:read')
    .meta(rest('GET /recordings/{id}', 'Get a recording'))
    .input(RecordingById)
    .output(RecordingWith)
    .query(({ ctx, input }) => get(ctx, recordingResource, input.id, input)),

  update: authorized('recordings:write')
    .meta(rest('PATCH /recordings/{id}', 'Rename a recording', { ...GONE, description: WISH }))
    .input(RecordingUpdate)
    .output(Recording)
    .mutation(({ ctx, input }) => wish(ctx, input, { name: input.name })),

  publish: authorized('recordings:write')
    .meta(rest('POST /recordings/{id}/publish', 'Publish a recording', { ...GONE, description: WISH }))
    .input(RecordingChange)
    .output(Recording)
    .mutation(({ ctx, input }) => wish(ctx, input, { wanted_state: 'published' })),

  unpublish: authorized('recordings:write')
    .meta(rest('POST /recordings/{id}/unpublish', 'Unpublish a recording', { ...GONE, description: WISH }))
    .input(RecordingChange)
    .output(Recording)
    .mutation(({ ctx, input }) => wish(ctx, input, { wanted_state: 'unpublished' })),

  delete: authorized('recordings:delete')
    .meta(rest('DELETE /recordings/{id}', 'Delete a recording', { ...GONE, description: WISH }))
    .input(ById)
    .output(Recording)
    .mutation(({ ctx, input }) => wish(ctx, input, { wanted_state: 'deleted' })),

  publishMany: authorized('recordings:write')
    .meta(
      rest('POST /recordings/publish', 'Publish recordings: all, or none', { ...GONE, description: WISH }),
    )
    .input(RecordingsChange)
    .output(Many(Recording))
    .mutation(async ({ ctx, input }) => ({
      data: await many(ctx, recordingResource, input.ids, (one, id) =>
        wish(one, { id }, { wanted_state: 'published' }),
      ),
    })),

  unpublishMany: authorized('recordings:write')
    .meta(
      rest('POST /recordings/unpublish', 'Unpublish recordings: all, or none', {
        ...GONE,
        description: WISH,
      }),
    )
    .input(RecordingsChange)
    .output(Many(Recording))
    .mutation(async ({ ctx, input }) => ({
      data: await many(ctx, recordingResource, input.ids, (one, id) =>
        wish(one, { id }, { wanted_state: 'unpublished' }),
      ),
    })),

  deleteMany: authorized('recordings:delete')
    .meta(rest('DELETE /recordings', 'Delete recordings: all, or none', { ...GONE, description: WISH }))
    .input(RecordingsChange)
    .output(Many(Recording))
    .mutation(async ({ ctx, input }) => ({
      data: await many(ctx, recordingResource, input.ids, (one, id) =>
        wish(one, { id }, { wanted_state: 'deleted' }),
      ),
    })),

  playback: authorized('recordings:play')
    .meta({
      ...rest('GET /recordings/{id}/playback', 'Get links that show a recording', GONE),
      secretAnswer: true,
    })
    .input(ById)
    .output(RecordingPlayback)
    .query(({ ctx, input }) => playback(ctx, input.id)),

  publicPlayback: open
    .meta({
      ...rest(
        'GET /rooms/{room_id}/public-recordings/{id}/playback',
        'Get links that show a recording of a public room',
        {
          ...GONE,
          description: 'For everybody: needs no credential. Counts as 20 requests of an address’s minute.',
        },
      ),
      secretAnswer: true,
    })
    .input(PublicRecordingById)
    .output(RecordingPlayback)
    .query(({ ctx, input }) => publicPlayback(ctx, input)),

  textTracks: authorized('recordings:play')
    .meta(rest('GET /recordings/{id}/text-tracks', 'List subtitles and captions of a recording', ASKING))
    .input(ById)
    .output(z.object({ data: z.array(RecordingTextTrack) }))
    .query(async ({ ctx, input }) => ({ data: await textTracks(ctx, input.id) })),

  addTextTrack: authorized('recordings:write')
    .meta(
      rest('POST /recordings/{id}/text-tracks', 'Give a recording subtitles or captions', {
        ...CREATED,
        ...ASKING,
      }),
    )
    .input(RecordingTextTrackCreate)
    .output(RecordingTextTrack)
    .mutation(({ ctx, input }) => addTextTrack(ctx, input)),

  look: authorized('recordings:write')
    .meta(rest('POST /rooms/{room_id}/recordings/look', 'Look for recordings of a room now'))
    .input(z.strictObject({ room_id: Reference }))
    .output(RecordingsLook)
    .mutation(({ ctx, input }) => lookNow(ctx, input.room_id)),
})
