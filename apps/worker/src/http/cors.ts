import type { Principal } from '@streamwise/api'
import { sql } from '@streamwise/db'
import { DomainError } from '@streamwise/domain'
import type { Context, MiddlewareHandler, Next } from 'hono'
import type { Env, Platform } from '../platform.ts'
import { Recent } from './rate-limit/recent.ts'
import { isSameOrigin } from './same-origin.ts'

/** How long it is remembered whose an origin is, in ms, and of how many origins. */
const FRESH = 60_000
const MOST = 5_000
/** How long a browser may remember that it was allowed, in seconds: the longest that one of them accepts. */
const MAX_AGE = 7_200

const METHODS = 'GET, POST, PATCH, DELETE'
const ALLOWED = 'authorization, content-type, idempotency-key'
const EXPOSED = 'x-request-id, retry-after, ratelimit, ratelimit-policy, idempotency-replayed, allow'

/** The keys of the customers who list an origin, and when that was read. */
type Listed = { customers: ReadonlySet<number>; at: number }

const NOBODY: ReadonlySet<number> = new Set()

/**
 * Lets pages of customers' own sites read what the API answers (CORS): those of the origins in
 * `allowed_domains_origins`. A credential's answers are for the origins of its own customer; what needs no credential is
 * for those of any customer. Cookies never count: nothing allows them, so no browser hands such an answer over.
 */
export function cors(platform: Platform): {
  answers: MiddlewareHandler<Env>
  preflight: MiddlewareHandler<Env>
} {
  const known = new Recent<Listed>(MOST, FRESH)

  const customersOf = async (c: Context<Env>, origin: string): Promise<ReadonlySet<number>> => {
    const now = platform.deployment.now()
    const before = known.get(origin)
    if (before && now - before.at < FRESH) return before.customers
    const [answer] = await platform.database(c).read([
      sql`SELECT o.customer_id FROM customer_origins o JOIN customers c ON c.id = o.customer_id
        WHERE o.origin = ${origin} AND c.status IN ('active', 'suspended')`,
    ])
    const customers = new Set((answer?.rows ?? []).map(([key]) => Number(key)))
    known.set(origin, { customers, at: now }, now)
    return customers
  }

  const allowed = async (c: Context<Env>, next: Next, origin: string): Promise<void> => {
    await next()
    // A request too many costs no look-up: its answer is for origins that are known.
    const listed = (await c.get('listed')) ?? known.get(origin)?.customers ?? NOBODY
    if (!mayRead(listed, c.get('principal'))) return
    c.header('access-control-allow-origin', origin)
    c.header('access-control-expose-headers', EXPOSED)
  }

  const looked = async (c: Context<Env>, next: Next, origin: string): Promise<Response | undefined> => {
    // Asked while the request is done; a database that does not answer fails the request itself.
    const listed = customersOf(c, origin).catch(() => NOBODY)
    c.set('listed', listed)
    if (c.req.method !== 'OPTIONS' || !c.req.header('access-control-request-method')) {
      await next()
      return
    }
    if (!(await listed).size) throw new DomainError('cross_origin', 'No customer lists this origin.')
    c.header('access-control-allow-methods', METHODS)
    c.header('access-control-allow-headers', ALLOWED)
    c.header('access-control-max-age', String(MAX_AGE))
    return c.body(null, 204)
  }

  // Neither is async: a request of no other page, as nearly all are, waits for nothing here.
  return {
    answers: (c, next) => {
      c.get('told').push(['vary', 'Origin'])
      c.header('vary', 'Origin')
      const origin = foreignOrigin(platform, c)
      return origin === null ? next() : allowed(c, next, origin)
    },

    preflight: (c, next) => {
      const origin = foreignOrigin(platform, c)
      return origin === null ? next() : looked(c, next, origin)
    },
  }
}

/** Whether an origin that these customers list may read an answer; undefined: nobody asked who sent the request. */
function mayRead(customers: ReadonlySet<number>, principal: Principal | null | undefined): boolean {
  if (!principal) return customers.size > 0
  return (
    principal.kind === 'api_credential' &&
    principal.customerKey !== null &&
    customers.has(principal.customerKey)
  )
}

/** The origin of a page of another site; null for our own pages, and for what is no page. */
function foreignOrigin(platform: Platform, c: Context<Env>): string | null {
  const origin = c.req.header('origin')
  if (origin === undefined || origin === 'null' || origin.length > 300) return null
  return isSameOrigin(platform, c.req.raw) ? null : origin
}
