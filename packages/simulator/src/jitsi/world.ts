import type { Clock } from '../clock.ts'
import type { Joined } from './page.ts'
import { type Lock, verify } from './token.ts'

/** A simulated Jitsi Meet: what it takes, and its books. */
export interface JitsiWorld {
  mode: 'jitsi' | 'jaas'
  domain: string
  clock: Clock
  /** Null: no authentication. */
  lock: Lock | null
  joins: Joined[]
  refused: { room: string; reason: string; at: number }[]
  calls: Map<string, number>
}

/** Lets a browser in, and writes it down. Throws `NotAllowed`, which is written down too. */
export async function enter(
  world: JitsiWorld,
  place: { room: string; tenant: string | undefined },
  token: string | undefined,
  language: string | undefined,
): Promise<{ joined: Joined; before: Joined[] }> {
  const { room, tenant = null } = place
  const at = world.clock.now()
  const before = world.joins.filter(one => one.room === room && one.tenant === tenant)
  const base = { room, tenant, language: language ?? null, at }
  if (!world.lock) {
    // Nobody says who is what: Jicofo makes the first one moderator.
    const anybody = { user_id: null, name: null, avatar: null, features: {} }
    return noted(world, { ...base, ...anybody, moderator: before.length === 0 }, before)
  }
  try {
    const { context = {} } = await verify(token, { room, domain: tenant ?? world.domain }, world.lock, at)
    const { id = null, name = null, avatar = null, moderator, affiliation } = context.user ?? {}
    const features = Object.fromEntries(
      Object.entries(context.features ?? {}).map(([feature, value]) => [feature, String(value) === 'true']),
    )
    const leads = moderator === 'true' || (world.mode === 'jitsi' && affiliation === 'owner')
    return noted(world, { ...base, user_id: id, name, avatar, moderator: leads, features }, before)
  } catch (error) {
    world.refused.push({ room, reason: error instanceof Error ? error.message : String(error), at })
    throw error
  }
}

function noted({ joins }: JitsiWorld, joined: Joined, before: Joined[]) {
  joins.push(joined)
  return { joined, before }
}
