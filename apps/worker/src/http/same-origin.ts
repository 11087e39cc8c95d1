import { DomainError } from '@streamwise/domain'
import type { MiddlewareHandler } from 'hono'
import type { Env, Platform } from '../platform.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A cookie on a write needs the same origin. Browsers say where a request comes from (`Sec-Fetch-Site`, and `Origin` on
 * every write); what says neither is no browser, so nobody's cookie was borrowed.
 */
export const sameOrigin =
  (platform: Platform): MiddlewareHandler<Env> =>
  (c, next) => {
    if (!READS.has(c.req.method) && c.req.header('cookie') && !isSameOrigin(platform, c.req.raw))
      throw new DomainError('cross_origin', 'This request comes from another site.')
    return next()
  }

/** For writes that set a cookie: another site's page must not sign its visitors in as somebody else. */
export const ownPages =
  (platform: Platform): MiddlewareHandler<Env> =>
  (c, next) => {
    if (!READS.has(c.req.method) && !isSameOrigin(platform, c.req.raw))
      throw new DomainError('cross_origin', 'This request comes from another site.')
    return next()
  }

/** Whether a request comes from the platform's own pages, or from no page at all. */
export function isSameOrigin(platform: Platform, request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null)
    return (
      (request.headers.get('sec-fetch-site') ?? 'none') === 'none' ||
      request.headers.get('sec-fetch-site') === 'same-origin'
    )
  return origin === new URL(platform.config.PUBLIC_URL).origin || origin === new URL(request.url).origin
}
