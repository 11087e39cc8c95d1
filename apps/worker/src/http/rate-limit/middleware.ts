import type { Context, MiddlewareHandler } from 'hono'
import { sessionCookie } from '../../auth/session-cookie.ts'
import type { Env, Platform } from '../../platform.ts'
import { Limits } from './limits.ts'

/** Keeps a credential, a user and an address to what a minute allows. Each says how much is left. */
export function rateLimit(platform: Platform): MiddlewareHandler<Env> {
  const { RATE_LIMIT_CREDENTIAL: credential, RATE_LIMIT_ADDRESS: address } = platform.config
  const limits = new Limits({ credential, address }, platform.deployment.now)
  return (c, next) => {
    const counted = { proof: proofOf(c), address: platform.address(c), cost: callsOf(c) }
    c.set(
      'place',
      limits.enter(counted, (policy, left) => tell(c, policy, left)),
    )
    return next()
  }
}

/** What a request says of who sends it, as it is written there. */
const proofOf = (c: Context): string | null =>
  c.req.header('authorization') ?? sessionCookie(c.req.header('cookie')) ?? null

/** What a call costs that has a meeting server asked for whoever comes along. */
const ASKING = 20

/** How many procedures a request calls: a batch over tRPC names them with commas between. */
function callsOf(c: Context): number {
  const { path } = c.req
  if (/\/public-recordings\/[^/]+\/playback\/?$/.test(path)) return ASKING
  if (!path.startsWith('/trpc/')) return 1
  const calls = path.slice('/trpc/'.length).split(/,|%2c/i)
  return calls.reduce((sum, name) => sum + (name === 'recordings.publicPlayback' ? ASKING : 1), 0)
}

/** Two headers of an answer; told again, the later ones count. */
export function tell(c: Context<Env>, policy: string, left: string): void {
  c.get('told').push(['ratelimit-policy', policy], ['ratelimit', left])
  c.header('ratelimit-policy', policy)
  c.header('ratelimit', left)
}
