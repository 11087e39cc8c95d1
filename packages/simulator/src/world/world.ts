import { type CallbackSettings, Callbacks } from '../callbacks/callbacks.ts'
import type { Algorithm } from '../checksum.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { BackendServer } from '../scalelite/servers.ts'
import type { Tenant } from '../scalelite/tenants.ts'
import type { Hook } from './hooks.ts'
import type { Meeting } from './meeting.ts'
import type { Recording } from './recording.ts'
import type { Session } from './sessions.ts'

export type Mode = 'bbb' | 'scalelite'

export interface WorldSettings {
  mode: Mode
  secret: string
  clock: Clock
  ids: Ids
  algorithms: readonly Algorithm[]
  /** From an end call to the end (ms). */
  endDelayMs: number
  /** From a recorded meeting's end to its published recording (ms). */
  recordingDelayMs: number
  /** `allowFetchAllRecordings=false` and GET_RECORDINGS_API_FILTERED: a call without a filter is refused. */
  requireRecordingFilter: boolean
  /** Scalelite's MAX_MEETING_DURATION in minutes; 0 for none. */
  maxMeetingDuration: number
  /** BigBlueButton's, `3.0.19`: an older one lacks calls. */
  version: string
  /** Whether bbb-webhooks is installed. */
  webhooks: boolean
  /** Ways of playing that a recording is processed into. */
  recordingFormats: readonly string[]
  /** Scalelite's; undefined where it has none (MULTITENANCY_ENABLED=false). */
  tenants: Tenant[] | undefined
  /** Scalelite's URL_HOST; undefined takes any. */
  hosts: readonly string[] | undefined
  /** Between two polls of Scalelite's servers (ms). */
  pollMs: number
}

/** Everything the simulated server knows. Calls change it; `tick` (lifetimes.ts) lets time do its part. */
export interface World extends WorldSettings {
  /** Where it is reached, `http://host:port`: known once it listens. */
  origin: string
  /** Live meetings by external id: there is no other namespace on a server. */
  meetings: Map<string, Meeting>
  /** Every meeting that ever ran, those that still do among them, in the order of their creation. */
  history: Meeting[]
  /** When meetings were ended by an end call: a join link is told so for a while. */
  forciblyEnded: Map<string, number>
  sessions: Map<string, Session>
  recordings: Recording[]
  servers: BackendServer[]
  nextPollAt: number
  hooks: Hook[]
  /** How often each call was made, refused ones too. */
  calls: Map<string, number>
  callbacks: Callbacks
}

export function createWorld(settings: WorldSettings, callbacks: Omit<CallbackSettings, 'clock'>): World {
  return {
    ...settings,
    origin: '',
    meetings: new Map(),
    history: [],
    forciblyEnded: new Map(),
    sessions: new Map(),
    recordings: [],
    servers: [],
    nextPollAt: 0,
    hooks: [],
    calls: new Map(),
    callbacks: new Callbacks({ ...callbacks, clock: settings.clock }),
  }
}

/** Whether the server is older than that major version. */
export const isBefore = (world: Pick<World, 'version'>, major: number): boolean =>
  Number.parseInt(world.version, 10) < major

/** Forgets all that happened; settings, and callbacks already on their way, stay. */
export function resetWorld(world: World): void {
  world.meetings.clear()
  world.history.length = 0
  world.forciblyEnded.clear()
  world.sessions.clear()
  world.recordings.length = 0
  world.hooks.length = 0
  world.calls.clear()
  world.callbacks.reset()
}
