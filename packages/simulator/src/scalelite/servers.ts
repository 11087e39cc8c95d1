import { Refusal } from '../messages.ts'
import type { World } from '../world/world.ts'

/** A BigBlueButton server behind the load balancer. */
export interface BackendServer {
  name: string
  /** What it and the load balancer share; a joiner's link is signed with it. */
  secret: string
  tag?: string
  state: 'enabled' | 'disabled' | 'offline'
}

/**
 * The enabled server with the fewest people, among those of the wanted tag (`a;b`, a `!` at the end makes it
 * required, `none` is untagged). Throws `internalError`, `serverTagUnavailable`.
 */
export function chooseServer(world: World, wanted: string | undefined): BackendServer {
  const enabled = world.servers.filter(({ state }) => state === 'enabled')
  const untagged = enabled.filter(({ tag }) => tag === undefined)
  if (wanted === undefined) return leastLoaded(world, untagged)
  const required = wanted.endsWith('!')
  const names = wanted.replace(/!$/, '').split(';')
  const tagged = enabled.filter(({ tag }) => names.includes(tag ?? 'none'))
  if (tagged.length === 0 && required && !names.includes('none')) throw new Refusal('serverTagUnavailable')
  return leastLoaded(world, tagged.length > 0 ? tagged : untagged)
}

/** The server that holds a meeting. Throws `serverUnavailable` when it is switched off. */
export function serverOf(world: World, name: string | undefined): BackendServer {
  const server = world.servers.find(candidate => candidate.name === name)
  if (server?.state !== 'enabled') throw new Refusal('serverUnavailable')
  return server
}

function leastLoaded(world: World, servers: BackendServer[]): BackendServer {
  const load = (server: BackendServer) =>
    [...world.meetings.values()]
      .filter(meeting => meeting.server === server.name)
      .reduce((sum, meeting) => sum + 1 + meeting.present.length, 0)
  const [first, ...others] = servers
  if (!first) throw new Refusal('internalError')
  return others.reduce((best, server) => (load(server) < load(best) ? server : best), first)
}
