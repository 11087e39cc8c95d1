import { hasUserJoined, type Meeting } from './meeting.ts'

export const RECORDING_STATES = ['processing', 'processed', 'published', 'unpublished', 'deleted'] as const
export type RecordingState = (typeof RECORDING_STATES)[number]

export interface TextTrack {
  kind: string
  lang: string
  label: string
  content: string
}

export interface Recording {
  recordId: string
  meetingId: string
  name: string
  isBreakout: boolean
  state: RecordingState
  startTime: number
  endTime: number
  /** When processing is over (ms). */
  readyAt: number
  participants: number
  metadata: Record<string, string>
  readyUrl?: string
  textTracks: TextTrack[]
}

/** What a recorded meeting leaves behind; none when nobody came, for then there is nothing to process. */
export function recordingOf(meeting: Meeting, endedAt: number, delayMs: number): Recording | undefined {
  if (!meeting.record || !hasUserJoined(meeting)) return undefined
  return {
    recordId: meeting.internalId,
    meetingId: meeting.externalId,
    name: meeting.name,
    isBreakout: meeting.breakout !== undefined,
    state: 'processing',
    startTime: meeting.createTime,
    endTime: endedAt,
    readyAt: endedAt + delayMs,
    participants: new Set([...meeting.present, ...meeting.left].map(participant => participant.userId)).size,
    metadata: { ...meeting.metadata, meetingId: meeting.externalId, meetingName: meeting.name },
    readyUrl: meeting.recordingReadyUrl ?? meeting.metadata['bbb-recording-ready-url'],
    textTracks: [],
  }
}

export const isPublished = (recording: Recording): boolean => recording.state === 'published'
