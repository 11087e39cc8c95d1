import * as z from 'zod'
import { Account } from './accounts.ts'
import { Customer } from './customers.ts'
import {
  entity,
  expectedVersion,
  Ids,
  instant,
  line,
  listInput,
  Reference,
  text,
  timestamp,
  word,
} from './entity.ts'
import { byIdWith, include, including } from './include.ts'
import { Room } from './rooms.ts'

export const RECORDING_STATES = ['processing', 'published', 'unpublished', 'deleted'] as const
export type RecordingState = (typeof RECORDING_STATES)[number]

const recordingState = z.enum(RECORDING_STATES).meta({
  description: 'As the provider last told it; `deleted` ones stay for the record.',
  example: 'published',
})

/** Something that was asked for, and that the provider has not done yet. */
export const RecordingWish = z.object({
  what: z.enum(['publish', 'unpublish', 'rename', 'delete']),
  error: z.string().nullable().meta({
    description: 'Why the last attempt failed; null where none has.',
    example: 'The server did not answer in time.',
  }),
  retry_at: timestamp.nullable().meta({
    description: 'When it is tried again, after an attempt that failed; null: at once, or not by itself.',
    example: '2026-11-21T10:40:00.000Z',
  }),
})
export type RecordingWish = z.infer<typeof RecordingWish>

const format = {
  type: z.string().meta({ example: 'presentation' }),
  length_seconds: z.int().nullable().meta({ example: 3_540 }),
  size_bytes: z.int().nullable().meta({ example: 48_211_034 }),
}

/** What was recorded of a meeting. Links to it are in its playback alone. */
export const Recording = entity('Recording', {
  room_id: z.string(),
  customer_id: z.string(),
  account_id: z.string(),
  subscription_id: z.string(),
  service_provider_id: z.string(),
  meeting_id: z.string().nullable(),
  name: z.string().meta({ example: 'Weekly team meeting' }),
  state: recordingState,
  pending: z
    .array(RecordingWish)
    .meta({ description: 'What was asked for and is not done yet.', example: [] }),
  started_at: timestamp,
  ended_at: timestamp,
  length_seconds: z.int().nullable().meta({ example: 3_540 }),
  size_bytes: z.int().nullable().meta({ example: 48_211_034 }),
  participants: z.int().nullable().meta({ example: 12 }),
  formats: z.array(z.object(format)),
  expires_at: timestamp
    .nullable()
    .meta({ description: 'When it is deleted by itself; null: it is kept.', example: null }),
  deleted_at: timestamp.nullable().meta({ example: null }),
  synced_at: timestamp.meta({ description: 'When the provider was last asked about it.' }),
})
export type Recording = z.infer<typeof Recording>

const ofRecording = { room: Room, account: Account, customer: Customer }
export const RecordingWith = including(Recording, ofRecording)
export type RecordingWith = z.infer<typeof RecordingWith>
export const RecordingById = byIdWith(ofRecording)

export const RecordingList = listInput(['created_at', 'started_at', 'name'], {
  room_id: Reference.optional(),
  account_id: Reference.optional(),
  customer_id: Reference.optional(),
  subscription_id: Reference.optional(),
  meeting_id: Reference.optional(),
  state: recordingState.optional(),
  from: instant.optional().meta({ description: 'Recorded from then on.', example: '2026-11-01T00:00:00Z' }),
  until: instant.optional().meta({ description: 'Recorded before then.', example: '2026-12-01T00:00:00Z' }),
  include: include(ofRecording),
})

/** A wish, and the version of the recording that it was made from. */
export const RecordingChange = z.strictObject({ id: Reference, version: expectedVersion })
export const RecordingUpdate = RecordingChange.extend({
  name: line(200).meta({ example: 'Kick-off with the parents' }),
})
export const RecordingsChange = z.strictObject({ ids: Ids })

const link = z.string().meta({ example: 'https://bbb.example.com/playback/presentation/2.3/…' })

/** Links that show a recording. Whoever has one may see it for as long as its provider lets them. */
export const RecordingPlayback = z.object({
  object: z.literal('RecordingPlayback'),
  recording_id: z.string(),
  name: z.string().meta({ example: 'Weekly team meeting' }),
  fresh: z.boolean().meta({
    description:
      'The provider has just told these links; otherwise they are as of `as_of`, and may have expired.',
    example: true,
  }),
  as_of: timestamp,
  formats: z.array(z.object({ ...format, url: link })),
  thumbnails: z.array(z.object({ url: link, alt: z.string().nullable() })),
})

export const TEXT_TRACK_KINDS = ['subtitles', 'captions'] as const

/** Subtitles or captions of a recording, as its provider has them. */
export const RecordingTextTrack = z.object({
  object: z.literal('RecordingTextTrack'),
  kind: z.string().meta({ example: 'subtitles' }),
  lang: z.string().meta({ example: 'pt-BR' }),
  label: z.string().meta({ example: 'Português' }),
  source: z.string().nullable().meta({ description: 'Where the provider has it from.', example: 'upload' }),
  url: z.string().nullable().meta({ example: 'https://bbb.example.com/playback/captions_pt-BR.vtt' }),
})
export type RecordingTextTrack = z.infer<typeof RecordingTextTrack>

/** A tag that the language's users would know, such as pt-BR. */
const language = word(35)
  .refine(tag => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1
    } catch {
      return false
    }
  }, 'Enter a language tag such as en or pt-BR.')
  .meta({ example: 'pt-BR' })

/** The largest text track, in bytes. */
const LARGEST_TRACK = 1024 * 1024

export const RecordingTextTrackCreate = z.strictObject({
  id: Reference,
  kind: z.enum(TEXT_TRACK_KINDS),
  lang: language,
  label: line(100).meta({ example: 'Português' }),
  content: text(LARGEST_TRACK)
    .refine(value => new TextEncoder().encode(value).length <= LARGEST_TRACK, 'At most 1 MiB.')
    .refine(
      value => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(value),
      'Enter WebVTT: its first line starts with WEBVTT.',
    )
    .meta({
      description: 'As WebVTT.',
      example: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGood morning.\n',
    }),
})

/** What looking for a room's recordings at once answers. */
export const RecordingsLook = z.object({
  object: z.literal('RecordingsLook'),
  room_id: z.string(),
  providers: z.int().meta({ description: 'How many providers are asked now.', example: 1 }),
})
