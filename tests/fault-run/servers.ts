import { type Simulator, startSimulator, type Trouble } from '@streamwise/simulator'
import { type Chance, chance } from './chance.ts'
import type { Clock } from './clock.ts'

export type Server = {
  name: 'webhooks' | 'plain' | 'scalelite'
  provider_type: 'bbb' | 'scalelite'
  simulator: Simulator
  /** How wrong its clock is, in ms: two of the three are, one ahead and one behind. */
  skew: number
  /** Accepts calls and never answers: who calls it is told at once that time is over, so that nobody waits in vain. */
  hangs: boolean
  /** When one of those behind it could not be reached, in ms. */
  gone: { name: string; from: number; until: number }[]
}

/** What the platform asks for, and not what browsers do: a browser would hang for real. */
const CALLS = [
  'index',
  'create',
  'end',
  'getMeetings',
  'getMeetingInfo',
  'isMeetingRunning',
  'getRecordings',
  'publishRecordings',
  'deleteRecordings',
  'updateRecordings',
  'hooks/create',
  'hooks/list',
] as const

type Sent = (url: string, init: RequestInit) => Promise<Response>

/** A server with bbb-webhooks, an older one without, and a load balancer with two servers behind it. */
export async function threeServers(clock: Clock, seed: number, send: Sent): Promise<Server[]> {
  const start = async (
    { name, provider_type, skew }: Pick<Server, 'name' | 'provider_type' | 'skew'>,
    options: Parameters<typeof startSimulator>[0] = {},
  ): Promise<Server> => {
    const simulator = await startSimulator({
      now: () => clock.now,
      random: chance(seed, name).next,
      recordingDelayMs: 3 * 60_000,
      fetch: send,
      ...options,
    })
    simulator.skew(skew)
    return { name, provider_type, skew, simulator, hangs: false, gone: [] }
  }
  return [
    await start({ name: 'webhooks', provider_type: 'bbb', skew: 4_000 }),
    await start({ name: 'plain', provider_type: 'bbb', skew: 0 }, { webhooks: false, version: '2.7.6' }),
    await start(
      { name: 'scalelite', provider_type: 'scalelite', skew: -4_000 },
      { mode: 'scalelite', scalelite: { servers: [{ name: 'bbb-1' }, { name: 'bbb-2' }] } },
    ),
  ]
}

/** How the platform reaches them. */
export const networkTo = (servers: () => readonly Server[]) => async (url: string, init?: RequestInit) => {
  const server = servers().find(({ simulator }) => url.startsWith(simulator.url))
  if (server?.hangs) throw new DOMException('The operation was aborted due to timeout', 'TimeoutError')
  // A connection that is kept may or may not be found closed: that would be luck of another kind.
  const headers = new Headers(init?.headers)
  headers.set('connection', 'close')
  return fetch(url, { ...init, headers })
}

/** How long the balancer may take to notice that a server is back, in ms. */
const FOUND_AGAIN = 70_000

const KINDS = ['down', 'down', 'hang', 'html', 'reset', 'half', 'wrong_secret', 'crash'] as const
/** What else can happen behind a load balancer: one of its servers can't be reached, or restarts. */
const BEHIND = ['one_gone', 'one_gone', 'one_crash'] as const

/** Puts a server into some trouble. Answers what it is. */
export function trouble(
  server: Server,
  { luck, clock, callbacks }: { luck: Chance; clock: Clock; callbacks: Trouble['callbacks'] },
): string {
  const { simulator } = server
  const kind = luck.pick(server.provider_type === 'scalelite' ? [...KINDS, ...BEHIND] : KINDS)
  switch (kind) {
    case 'crash':
      simulator.crash()
      break
    case 'one_crash':
      simulator.crash('bbb-1')
      break
    case 'one_gone':
      for (const one of simulator.world.servers.slice(0, 1)) {
        one.reachable = false
        server.gone.push({ name: one.name, from: clock.now, until: Infinity })
      }
      break
    case 'hang':
      server.hangs = true
      break
    case undefined:
      break
    default:
      simulator.setTrouble({ kind, calls: [...CALLS], callbacks })
  }
  return kind ?? 'none'
}

/** All is well with it again; what happens to its callbacks is as told. */
export function recovered(server: Server, clock: Clock, callbacks: Trouble['callbacks']): void {
  server.hangs = false
  for (const one of server.simulator.world.servers) one.reachable = true
  for (const one of server.gone) one.until = Math.min(one.until, clock.now + FOUND_AGAIN)
  server.simulator.setTrouble({ kind: 'none', callbacks })
}
