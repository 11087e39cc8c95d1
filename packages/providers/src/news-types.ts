import type { MeetingRole } from './meeting-types.ts'

/** Which of the addresses that we gave a provider was called. */
export type CallbackKind = 'ended' | 'recording' | 'analytics' | 'hook'

/**
 * `url` is the address that the provider was given, letter by letter, with what it appended: some sign it. So behind a proxy
 * it is made of our public address, not of what the process sees.
 */
export type CallbackRequest = { url: string; headers: Headers; body: string }

type OfMeeting = {
  internal_meeting_id: string
  /** Our id of the meeting, where the provider told it. */
  meeting_id: string | null
  at: number
}

/** What a provider told of its own accord. All times in ms, by the provider's clock. */
export type ProviderNews =
  /** `session` is one stay of one person: somebody who comes back, or comes twice, has another one. */
  | ({ kind: 'joined'; session: string; user_id: string; name: string; role: MeetingRole } & OfMeeting)
  | ({ kind: 'left'; session: string; user_id: string } & OfMeeting)
  | ({ kind: 'ended' } & OfMeeting)
  /** Not signed: says no more than "look". Which meeting stands in our own address. */
  | { kind: 'ended_hint' }
  | Attendance
  | { kind: 'recording'; record_id: string; meeting_id: string | null; change: RecordingChange }

export type RecordingChange = 'ready' | 'published' | 'unpublished' | 'deleted'

/** Who was in a meeting and when, told after its end. */
export type Attendance = {
  kind: 'attendance'
  internal_meeting_id: string
  meeting_id: string
  started_at: number
  ended_at: number
  people: { user_id: string; name: string; role: MeetingRole; stays: { from: number; to: number }[] }[]
}
