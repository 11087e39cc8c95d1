import type { SERVICE_TYPES } from '@streamwise/domain'
import type * as z from 'zod'
import type { JoinSpec, MeetingSpec, MeetingState, Overview, StartedMeeting } from './meeting-types.ts'
import type { CallbackKind, CallbackRequest, ProviderNews } from './news-types.ts'
import type { NewTextTrack, ProviderRecording, TextTrack } from './recording-types.ts'

/** What a back-end delivers. A package, its providers and its rooms share one. */
export type ServiceType = (typeof SERVICE_TYPES)[number]

/** What a provider type can do at all. API and pages offer only this. */
export type Capabilities = {
  /** Tells whether a meeting runs and who is in it: `watching`. */
  status: boolean
  /** A running meeting can be ended from outside: `ending`. */
  end: boolean
  recordings: boolean
  text_tracks: boolean
  /** A file can be put into a running meeting. */
  documents: boolean
  /** A line can be written into a running meeting's chat. */
  messages: boolean
  /** May have webhooks: found out by trying. */
  webhooks: boolean
  /** Can tell the servers behind it, given what that takes. */
  servers: boolean
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
  /** Milliseconds since whenever, for how long something takes: unlike `now` nobody sets it. `now` where it is not given. */
  elapsed?: () => number
  /** Milliseconds until a call is given up. */
  timeout: number
}

/**
 * A live link to one registered provider. Every method throws `ProviderError` and nothing else.
 * A group is absent exactly where the type's capability is false (`servers` also where the operator gave no access).
 */
export type ProviderConnection = {
  /** Connects and authenticates; says what it found or precisely what is wrong. */
  test(): Promise<ProviderTest>
  /** Makes the meeting exist. Idempotent: the same `meeting_id` twice is one meeting. */
  startMeeting(meeting: MeetingSpec): Promise<StartedMeeting>
  /** A link that takes one person into the meeting. Signed, made without a call to the provider. */
  joinUrl(join: JoinSpec): Promise<string>
  watching?: Watching
  ending?: Ending
  recordings?: Recordings
  textTracks?: TextTracks
  documents?: Documents
  messages?: Messages
  webhooks?: Webhooks
  servers?: Servers
  /**
   * Verifies and reads what the provider sent us. Throws `ProviderError`: `forged` where the signature is not the
   * provider's, `garbage` where it can't be read.
   */
  readCallback?(kind: CallbackKind, request: CallbackRequest): Promise<ProviderNews[]>
}

/**
 * `found`: properties that the test found out by itself and that are worth keeping. `note`: what it could not find out,
 * in a sentence for the operator.
 */
export type ProviderTest = {
  latency_ms: number
  version: string | null
  found: Record<string, unknown>
  note?: string
}

export type Watching = {
  meeting(meetingId: string): Promise<MeetingState>
  /** Everything that runs. `ids` are our meetings: of them the answer tells, by whatever calls that takes. */
  overview(ids: readonly string[]): Promise<Overview>
}

export type Ending = {
  /** Asks for the meeting to close. One that does not run is no error: answers false. */
  end(meetingId: string): Promise<boolean>
}

/** Each of the last three answers false where there is no such recording (any more). */
export type Recordings = {
  /** In every state. What is not in the answer is not there (any more). Long lists are cut into several calls. */
  list(
    which: { meeting_ids: readonly string[] } | { record_ids: readonly string[] },
  ): Promise<ProviderRecording[]>
  publish(recordId: string, published: boolean): Promise<boolean>
  rename(recordId: string, name: string): Promise<boolean>
  delete(recordId: string): Promise<boolean>
}

export type TextTracks = {
  list(recordId: string): Promise<TextTrack[]>
  /** The provider may take minutes until it shows the track. */
  add(recordId: string, track: NewTextTrack): Promise<void>
}

export type Documents = {
  /** The provider fetches the file after it has answered: an address that leads nowhere is no error here. */
  insert(
    meetingId: string,
    document: { url: string; filename: string; current: boolean; downloadable: boolean },
  ): Promise<void>
}

export type Messages = {
  /** `sender` null: the server's own name for itself. */
  send(meetingId: string, message: { text: string; sender: string | null }): Promise<void>
}

export type Webhooks = {
  /**
   * Has everything told to this address. Idempotent: answers the registration's name, which is another one where the
   * server had forgotten it meanwhile. Null: the server has no webhooks.
   */
  register(url: string): Promise<string | null>
}

/** A server behind a balancer; never with its secret. */
export type ProviderServer = {
  name: string
  url: string
  state: 'enabled' | 'draining' | 'disabled'
  online: boolean
  load: number | null
  version: string | null
}

export type Servers = { list(): Promise<ProviderServer[]> }
