import { Refusal } from '../messages.ts'
import type { World } from '../world/world.ts'

/** A BigBlueButton server behind the load balancer. */
export interface BackendServer {
  id: string
  name: string
  url: string
  /** What it and the load balancer share; a joiner's link is signed with it. */
  secret: string
  tag?: string
  state: 'enabled' | 'cordoned' | 'disabled'
  loadMultiplier: number
  /** Whether it can be reached right now, and whether the poller found so. */
  reachable: boolean
  online: boolean
}

export type ServerOptions = Pick<BackendServer, 'name' | 'tag'> & { state?: BackendServer['state'] }

/** A server that the poller has not seen yet: it takes part once it has. */
export function newServer(world: Pick<World, 'ids'>, given: ServerOptions): BackendServer {
  return {
    id: world.ids.uuid(),
    name: given.name,
    url: `https://${given.name}.example.com/bigbluebutton/api`,
    secret: world.ids.token(32),
    tag: given.tag,
    state: given.state ?? 'enabled',
    loadMultiplier: 1,
    reachable: true,
    online: false,
  }
}

/** `rake poll`, once a minute: only what it found online takes meetings. */
export function poll(world: World): void {
  const now = world.clock.now()
  if (world.mode !== 'scalelite' || now < world.nextPollAt) return
  world.nextPollAt = now + world.pollMs
  for (const server of world.servers) server.online = server.reachable && server.state !== 'disabled'
}

/**
 * The enabled server with the fewest people, among those of the wanted tag (`a;b`, a `!` at the end makes it
 * required, `none` is untagged). Throws `internalError` where there is none or it is gone, `serverTagUnavailable`.
 */
export function chooseServer(world: World, wanted: string | undefined): BackendServer {
  const server = candidate(world, wanted)
  if (!server.reachable) throw new Refusal('internalError', 'Unable to create meeting on server.')
  return server
}

function candidate(world: World, wanted: string | undefined): BackendServer {
  const enabled = world.servers.filter(({ state, online }) => state === 'enabled' && online)
  const untagged = enabled.filter(({ tag }) => tag === undefined)
  if (wanted === undefined) return leastLoaded(world, untagged)
  const required = wanted.endsWith('!')
  const names = wanted.replace(/!$/, '').split(';')
  const tagged = enabled.filter(({ tag }) => names.includes(tag ?? 'none'))
  if (tagged.length === 0 && required && !names.includes('none')) throw new Refusal('serverTagUnavailable')
  return leastLoaded(world, tagged.length > 0 ? tagged : untagged)
}

/** The server that holds a meeting. Throws `serverUnavailable` when it is switched off or was found offline. */
export function serverOf(world: World, name: string | undefined): BackendServer {
  const server = world.servers.find(candidate => candidate.name === name)
  if (!server?.online || server.state === 'disabled') throw new Refusal('serverUnavailable')
  return server
}

/** As a call about a meeting finds its server. Throws `serverUnavailable`, `internalError` until the poller noticed. */
export function requireServer(world: World, name: string | undefined): void {
  if (world.mode !== 'scalelite') return
  if (!serverOf(world, name).reachable) {
    throw new Refusal('internalError', 'Unable to access meeting on server.')
  }
}

/** Whether a list of all meetings includes those of this server. */
export const answers = (world: World, name: string | undefined): boolean =>
  world.mode !== 'scalelite' ||
  world.servers.some(server => server.name === name && server.online && server.reachable)

/** Meetings and the people in them, times the multiplier. */
export function loadOf(world: World, server: BackendServer): number {
  const meetings = [...world.meetings.values()].filter(meeting => meeting.server === server.name)
  return server.loadMultiplier * meetings.reduce((sum, meeting) => sum + 1 + meeting.present.length, 0)
}

function leastLoaded(world: World, servers: BackendServer[]): BackendServer {
  const [first, ...others] = servers
  if (!first) throw new Refusal('internalError')
  return others.reduce((best, server) => (loadOf(world, server) < loadOf(world, best) ? server : best), first)
}
