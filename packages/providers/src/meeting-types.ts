import type { TokenRole } from '@streamwise/domain'

/** Roles a participant can have in a meeting, in our words; the adapter maps them to the provider's. */
export type ParticipantRole = TokenRole

export type MeetingSpec = {
  meeting_id: string
  name: string
  /** Validated by the type's `room_settings`. */
  settings: Record<string, unknown>
  /** Effective features by code: numbers are limits (absent: none), booleans switches. */
  features: Record<string, number | boolean>
  /** Where the browser goes after the meeting. */
  logout_url?: string
  /** Whole addresses of ours that the provider calls. A type without callbacks passes over them. */
  callbacks?: { ended: string; recording: string; analytics: string }
  /** A line of the platform's own that only moderators see. */
  moderator_notice?: string
}

/** `create_time` is the provider's, in ms: it tells two meetings with the same id apart. */
export type StartedMeeting = { create_time: number; internal_meeting_id: string; already_running: boolean }

export type JoinSpec = {
  meeting_id: string
  full_name: string
  role: ParticipantRole
  create_time: number
  /** The one id of this person in this meeting: calls, webhooks and analytics name it again. */
  user_id: string
  /** A picture, by https. */
  avatar_url?: string
  /** The language that the meeting opens in, as BCP 47 writes it (`pt-BR`). */
  locale?: string
  /** Wishes about the meeting's client, under the provider's own names. */
  userdata?: Readonly<Record<string, string>>
  /** Until when the link is good, in ms, where a provider's links can expire. */
  expires_at?: number
  /** The meeting as it was started, for a provider that hears of one by its joins alone. */
  meeting?: Pick<MeetingSpec, 'name' | 'settings' | 'features'>
}

/** Who is in a meeting, and for what. */
export type MeetingRole = 'moderator' | 'attendee'
export type MeetingPerson = { user_id: string; name: string; role: MeetingRole }

/** A meeting that the provider has. Times in ms. */
export type RunningMeeting = {
  meeting_id: string
  internal_meeting_id: string
  create_time: number
  started_at: number
  participants: number
  moderators: number
  listeners: number
  voice: number
  video: number
  recording: boolean
  people: MeetingPerson[]
}

/** `idle`: made, and nobody is in it. `live`: somebody is. */
export type PresentMeeting = { state: 'idle' | 'live' } & RunningMeeting

/** `absent`: the provider does not know it (any more), or is closing it. */
export type MeetingState = { state: 'absent' } | PresentMeeting

/** Everything that a server runs, as far as it tells. */
export type Overview = {
  latency_ms: number
  version: string | null
  meetings: PresentMeeting[]
  /**
   * Of the ids that were asked for, those of which nothing could be learnt: not among `meetings`, and not to be taken
   * for gone. An id that is in neither list is absent.
   */
  unknown: string[]
  /** On the whole server, meetings of others included; null where it does not tell. */
  load: { meetings: number; participants: number } | null
}
