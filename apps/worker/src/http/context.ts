import { findPrincipal, type Proof, type RequestContext } from '@streamwise/api'
import { sql } from '@streamwise/db'
import type { Context } from 'hono'
import { sessionToken } from '../auth/session-cookie.ts'
import type { Env, Platform } from '../platform.ts'
import { tell } from './rate-limit/middleware.ts'

/** How often the last use of a credential is written down, in ms. */
const NOTE_USE_AFTER = 60_000

/** A request as the procedures see it. Who sends it is looked up once, when the first of them asks. */
export function requestContext(platform: Platform, c: Context<Env>): RequestContext {
  const db = platform.database(c)
  const { deployment } = platform
  const address = platform.address(c)
  let principal: ReturnType<RequestContext['principal']> | null = null
  const find = async () => {
    const now = deployment.now()
    const found = await findPrincipal(db, { proof: await proofOf(platform, c), now, address })
    c.set('principal', found)
    c.get('place').found(found, (policy, left) => tell(c, policy, left))
    if (found?.lastUsedAt != null && found.lastUsedAt < now - NOTE_USE_AFTER)
      platform.defer(
        c,
        db.write([sql`UPDATE api_credentials SET last_used_at = ${now} WHERE id = ${found.key}`]),
      )
    return found
  }
  return {
    deployment,
    db,
    request: {
      id: c.get('requestId'),
      address,
      idempotencyKey: c.req.header('idempotency-key') ?? null,
    },
    tell: (header, value) => {
      c.get('told').push([header, value])
      c.header(header, value)
    },
    wake: () => platform.wake(c),
    principal: () => {
      principal ??= find()
      return principal
    },
  }
}

/** A credential where one is sent, else the session of the cookie. A credential that is wrong is not saved by a cookie. */
async function proofOf(platform: Platform, c: Context): Promise<Proof> {
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) return { credential: /^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? '' }
  const session = await sessionToken(c.req.header('cookie'), platform.config.APP_SECRET)
  return session === null ? null : { session }
}
