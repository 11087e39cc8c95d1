import { emit } from './hooks.ts'
import { hasUserJoined, type Meeting } from './meeting.ts'
import type { World } from './world.ts'

export const RECORDING_STATES = ['processing', 'processed', 'published', 'unpublished', 'deleted'] as const
export type RecordingState = (typeof RECORDING_STATES)[number]

export interface TextTrack {
  kind: string
  lang: string
  label: string
  content: string
}

/** One way of playing a recording. */
export interface Format {
  type: string
  sizeBytes: number
  lengthMinutes: number
  /** Texts of the slides that its thumbnails show. */
  thumbnails: string[]
}

export interface Recording {
  recordId: string
  meetingId: string
  tenant?: string
  name: string
  isBreakout: boolean
  state: RecordingState
  startTime: number
  endTime: number
  /** When processing is over (ms). */
  readyAt: number
  participants: number
  /** Of what was captured, before processing. */
  rawSizeBytes: number
  formats: Format[]
  metadata: Record<string, string>
  readyUrl?: string
  textTracks: TextTrack[]
}

export const RECORDING_CHANGES = ['publish', 'unpublish', 'delete', 'remove'] as const
export type RecordingChange = (typeof RECORDING_CHANGES)[number]

/** Whoever asked for it: hooks are told. `remove` takes the files away, as an admin does by hand: no trace, no word. */
export function change(world: World, recording: Recording, what: RecordingChange): void {
  if (what === 'remove') {
    world.recordings = world.recordings.filter(other => other !== recording)
    return
  }
  recording.state = ({ publish: 'published', unpublish: 'unpublished', delete: 'deleted' } as const)[what]
  const meeting = { externalId: recording.meetingId, internalId: recording.recordId }
  emit(world, `rap-${recording.state}`, meeting, { 'record-id': recording.recordId })
}

/** What a recorded meeting leaves behind; none when nobody came, for then there is nothing to process. */
export function recordingOf(world: World, meeting: Meeting, endedAt: number): Recording | undefined {
  if (!meeting.record || !hasUserJoined(meeting)) return undefined
  const formats = world.recordingFormats.map(type => formatOf(world, type, endedAt - meeting.createTime))
  return {
    recordId: meeting.internalId,
    meetingId: meeting.externalId,
    tenant: meeting.tenant,
    name: meeting.name,
    isBreakout: meeting.breakout !== undefined,
    state: 'processing',
    startTime: meeting.createTime,
    endTime: endedAt,
    readyAt: endedAt + world.recordingDelayMs,
    participants: new Set([...meeting.present, ...meeting.left].map(participant => participant.userId)).size,
    rawSizeBytes: 3 * sizeOf(formats),
    formats,
    metadata: { ...meeting.metadata, meetingId: meeting.externalId, meetingName: meeting.name },
    readyUrl: meeting.recordingReadyUrl ?? meeting.metadata['bbb-recording-ready-url'],
    textTracks: [],
  }
}

export const isPublished = (recording: Recording): boolean => recording.state === 'published'

/** Of all its formats, in bytes. */
export const sizeOf = (formats: readonly Format[]): number =>
  formats.reduce((sum, format) => sum + format.sizeBytes, 0)

/** Some 50 kB a second, never twice the same; a video is without thumbnails, as on a real server. */
function formatOf(world: World, type: string, lengthMs: number): Format {
  const sizeBytes = 500_000 + Math.round((lengthMs / 1_000) * 50_000) + world.ids.below(500_000)
  const thumbnails = type === 'presentation' ? ['Welcome', 'Contents', ''] : []
  return { type, sizeBytes, lengthMinutes: Math.round(lengthMs / 60_000), thumbnails }
}
