import { randomBytes } from 'node:crypto'
import { createSimulatorApp } from './app.ts'
import { ALGORITHMS, type Algorithm } from './checksum.ts'
import { realClock, simulatedClock } from './clock.ts'
import type { Controls } from './control/routes.ts'
import { NO_TROUBLE, Trouble, touches } from './control/trouble.ts'
import { Ids } from './ids.ts'
import { listen, originOf } from './listen.ts'
import { newServer, type ServerOptions } from './scalelite/servers.ts'
import { secretsOf } from './scalelite/tenants.ts'
import { crash, tick } from './world/lifetimes.ts'
import { change, type RecordingChange } from './world/recording.ts'
import { createWorld, type Mode, resetWorld, type World } from './world/world.ts'

export interface SimulatorOptions {
  /** 0, the default, takes any free port. */
  port?: number
  host?: string
  /** At least one character; generated when absent. */
  secret?: string
  mode?: Mode
  /** The source of time in ms; with it nothing happens but by calls, `tick` and `advance`. */
  now?: () => number
  /** `simulated` (the default) can be advanced. */
  clock?: 'real' | 'simulated'
  /** Numbers in [0, 1), for ids that repeat from run to run. */
  random?: () => number
  /** Checksums that are taken: all four, and in scalelite mode all but sha384. */
  algorithms?: readonly Algorithm[]
  /** From an end call to the meeting's end, in ms: 300 unless told. */
  endDelayMs?: number
  /** From a recorded meeting's end to its published recording, in ms: 60 000 unless told. */
  recordingDelayMs?: number
  /** Refuse getRecordings without a meetingID or recordID. */
  requireRecordingFilter?: boolean
  /** BigBlueButton's version, `3.0.19` unless told: before 3.0 it can do less. */
  version?: string
  /** Whether bbb-webhooks is installed: true unless told; without it `hooks/…` is a 404. */
  webhooks?: boolean
  /** What a recording is processed into: `['presentation']` unless told. */
  recordingFormats?: string[]
  scalelite?: ScaleliteOptions
  /** How callbacks are sent: `fetch` unless told. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>
  log?: (line: string) => void
}

export interface ScaleliteOptions {
  /** One, `bbb-1`, unless told; all of them have been polled. */
  servers?: ServerOptions[]
  /** In minutes; 0 for none. */
  maxMeetingDuration?: number
  /** With it (empty, even) there are tenants; `secrets` as `old:new`. */
  tenants?: { name: string; secrets: string }[]
  /** Hosts that it answers; `.example.com` is that one and all below. Any unless told. */
  hosts?: string[]
  /** Between two polls of its servers, in ms: 60 000 unless told. */
  pollMs?: number
}

export interface Simulator extends AsyncDisposable {
  /** `http://host:port`. */
  url: string
  /** `url` + `/bigbluebutton/api`: what a provider is configured with. */
  apiUrl: string
  secret: string
  world: World
  setTrouble(trouble: Trouble): void
  /** Skips so many ms, lets what is due happen, and resolves when the callbacks have been delivered. */
  advance(ms: number): Promise<void>
  /** Puts the server's clock so many ms ahead of the right time (or behind). */
  skew(ms: number): void
  /** Restarts it, or one server behind a load balancer: meetings are gone, nobody is called. */
  crash(server?: string): void
  /** Somebody changes a recording there. False where there is none of that id. */
  changeRecording(recordId: string, change: RecordingChange): boolean
  close(): Promise<void>
}

const TICK_MS = 250

/** Starts a simulated server and resolves once it listens. Rejects when the port can't be had. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = newWorld(options)
  const log = options.log ?? (() => {})
  let trouble = NO_TROUBLE
  const controls: Controls = {
    world,
    trouble: () => trouble,
    setTrouble: next => {
      trouble = Trouble.parse(next)
      world.callbacks.mode = trouble.callbacks ?? 'deliver'
    },
    troubleFor: call => {
      const met = trouble
      if (!touches(met, call)) return NO_TROUBLE
      if (met.times !== undefined) {
        trouble =
          met.times > 1 ? { ...met, times: met.times - 1 } : { kind: 'none', callbacks: met.callbacks }
      }
      return met
    },
    crash: server => crash(world, server),
    changeRecording: (recordId, what) => {
      const recording = world.recordings.find(candidate => candidate.recordId === recordId)
      if (recording) change(world, recording, what)
      return recording !== undefined
    },
    advance: async ms => {
      const moved = world.clock.advance(ms)
      await tick(world)
      await world.callbacks.settled()
      return moved
    },
    reset: () => {
      resetWorld(world)
      controls.setTrouble(NO_TROUBLE)
    },
  }
  const server = await listen(createSimulatorApp(controls, log).fetch, options)
  world.origin = originOf(server, options.host)
  const timer = options.now ? undefined : setInterval(() => void tick(world), TICK_MS).unref()
  log(`Simulated ${world.mode} at ${world.origin}`)

  async function close(): Promise<void> {
    clearInterval(timer)
    if (!server.listening) return
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
    await world.callbacks.settled()
  }
  return {
    url: world.origin,
    apiUrl: `${world.origin}/bigbluebutton/api`,
    secret: world.secret,
    world,
    setTrouble: controls.setTrouble,
    skew: world.clock.skew,
    crash: controls.crash,
    changeRecording: controls.changeRecording,
    advance: async ms => {
      if (!(await controls.advance(ms))) throw new Error('The clock is real: it cannot be advanced')
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

function newWorld(options: SimulatorOptions): World {
  const send = options.fetch ?? ((url, init) => fetch(url, init))
  const world = createWorld(settingsOf(options), { fetch: send, inOrder: options.now !== undefined })
  if (world.mode === 'scalelite') {
    const given = options.scalelite?.servers ?? [{ name: 'bbb-1' }]
    world.servers = given.map(server => newServer(world, server))
  }
  return world
}

function settingsOf(options: SimulatorOptions): Parameters<typeof createWorld>[0] {
  const now = options.now ?? Date.now
  const mode = options.mode ?? 'bbb'
  const ids = new Ids(options.random)
  const secret = options.secret ?? randomBytes(24).toString('base64url')
  if (secret === '') throw new Error('The secret must not be empty')
  return {
    mode,
    secret,
    clock: options.clock === 'real' ? realClock(now) : simulatedClock(now),
    ids,
    algorithms: options.algorithms ?? ALGORITHMS.filter(name => mode === 'bbb' || name !== 'sha384'),
    endDelayMs: options.endDelayMs ?? 300,
    recordingDelayMs: options.recordingDelayMs ?? 60_000,
    requireRecordingFilter: options.requireRecordingFilter ?? false,
    maxMeetingDuration: options.scalelite?.maxMeetingDuration ?? 0,
    version: options.version ?? '3.0.19',
    webhooks: options.webhooks ?? true,
    recordingFormats: options.recordingFormats ?? ['presentation'],
    tenants: options.scalelite?.tenants?.map(({ name, secrets }) => ({
      id: ids.uuid(),
      name,
      secrets: secretsOf(secrets),
    })),
    hosts: options.scalelite?.hosts,
    pollMs: options.scalelite?.pollMs ?? 60_000,
  }
}
