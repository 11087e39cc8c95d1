export type RecordingState = 'processing' | 'published' | 'unpublished' | 'deleted'

/** A recording as its provider tells it. Times in ms; null for what it does not tell. */
export type ProviderRecording = {
  record_id: string
  meeting_id: string
  internal_meeting_id: string
  name: string
  state: RecordingState
  started_at: number
  ended_at: number
  participants: number | null
  size_bytes: number | null
  /** Ways to play it, by the provider's names (`presentation`, `video`, …). */
  formats: RecordingFormat[]
  thumbnails: { url: string; alt: string | null }[]
}

export type RecordingFormat = {
  type: string
  url: string
  length_seconds: number | null
  size_bytes: number | null
}

/** Subtitles or captions of a recording. `lang` as BCP 47 writes it; `source` tells who made them. */
export type TextTrack = {
  kind: 'subtitles' | 'captions'
  lang: string
  label: string
  source: 'live' | 'automatic' | 'upload' | null
  url: string
}

/** `content` is a file in the format WebVTT or SRT. */
export type NewTextTrack = {
  kind: 'subtitles' | 'captions'
  lang: string
  label: string
  filename: string
  content: string
}
