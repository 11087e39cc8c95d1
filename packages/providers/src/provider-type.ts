import type { SERVICE_TYPES, TokenRole } from '@streamwise/domain'
import type * as z from 'zod'

/** What a back-end delivers. A package, its providers and its rooms share one. */
export type ServiceType = (typeof SERVICE_TYPES)[number]

/** Roles a participant can have in a meeting, in our words; the adapter maps them to the provider's. */
export type ParticipantRole = TokenRole

/** What a provider type can do at all. API and pages offer only this. */
export type Capabilities = {
  /** The provider can tell whether a meeting runs and who is in it. */
  status: boolean
  /** A running meeting can be ended from outside. */
  end: boolean
  recordings: boolean
}

/**
 * Everything the platform knows about a kind of back-end. One folder a type: this descriptor and its adapter.
 * `properties` is a strict zod object whose fields carry `.meta({ title, description, sensitive?, placeholder? })`:
 * validation, encryption and the dashboard's form all come from it.
 */
export type ProviderType = {
  provider_type: string
  name: string
  description: string
  service_type: ServiceType
  properties: z.ZodObject
  /** Settings of the provider itself (not of rooms). */
  settings: z.ZodObject
  /** Settings that a room on this provider may have, under our stable names. */
  room_settings: z.ZodObject
  capabilities: Capabilities
  connect(properties: Record<string, unknown>, io: ProviderIo): ProviderConnection
}

/** The outside world, given to an adapter: nothing else may be reached. */
export type ProviderIo = {
  /** Guarded fetch: refuses forbidden addresses by throwing `ProviderError('address_forbidden')`. */
  fetch: (url: string, init?: RequestInit) => Promise<Response>
  now: () => number
  /** Milliseconds until a call is given up. */
  timeout: number
}

/** A live link to one registered provider. Every method throws `ProviderError` and nothing else. */
export type ProviderConnection = {
  /** Connects and authenticates; says what it found or precisely what is wrong. */
  test(): Promise<ProviderTest>
  /** Makes the meeting exist. Idempotent: the same `meeting_id` twice is one meeting. */
  startMeeting(meeting: MeetingSpec): Promise<StartedMeeting>
  /** A link that takes one person into the meeting. Signed, made without a call to the provider. */
  joinUrl(join: JoinSpec): Promise<string>
  status(meetingId: string): Promise<MeetingStatus>
  /** Asks for the meeting to close. One that does not run is no error: answers false. */
  endMeeting(meetingId: string): Promise<boolean>
}

export type ProviderTest = { latency_ms: number; version: string | null }

export type MeetingSpec = {
  meeting_id: string
  name: string
  /** Validated by the type's `room_settings`. */
  settings: Record<string, unknown>
  /** Effective features by code: numbers are limits (absent: none), booleans switches. */
  features: Record<string, number | boolean>
  /** Where the browser goes after the meeting. */
  logout_url?: string
}

/** `create_time` is the provider's, in ms: it tells two meetings with the same id apart. */
export type StartedMeeting = { create_time: number; internal_meeting_id: string; already_running: boolean }

export type JoinSpec = {
  meeting_id: string
  full_name: string
  role: ParticipantRole
  create_time: number
  user_id?: string
}

export type MeetingStatus =
  | { live: false }
  | {
      live: true
      create_time: number
      started_at: number
      participants: number
      moderators: number
      listeners: number
      voice: number
      video: number
      recording: boolean
    }

/**
 * Why a provider did not do what was asked. Closed list; words for people are made where they are shown.
 * `rejected` carries the provider's own key and message, as they came.
 */
export type ProviderErrorCode =
  | 'unreachable'
  | 'timeout'
  | 'tls'
  | 'wrong_secret'
  | 'wrong_path'
  | 'garbage'
  | 'address_forbidden'
  | 'no_capacity'
  | 'meeting_ended'
  | 'meeting_not_found'
  /** A stored property can't be decrypted: its key is gone. */
  | 'undecryptable'
  | 'rejected'

export class ProviderError extends Error {
  readonly code: ProviderErrorCode
  /** The provider's own message key, where it gave one. */
  readonly key: string | undefined

  /** `message` is for operators and must not hold a secret. */
  constructor(code: ProviderErrorCode, message: string, options: { key?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'ProviderError'
    this.code = code
    this.key = options.key
  }
}
