import type { MiddlewareHandler } from 'hono'
import type { Env, Platform } from '../platform.ts'

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * What browsers are told about every answer. Links hold tokens, so no address is passed on (`no-referrer`); answers of
 * the API are nobody's to keep. Set before the answer is made: changing a finished one costs more than making it.
 */
export const headers = (platform: Platform): MiddlewareHandler<Env> => {
  const secure = platform.config.PUBLIC_URL.startsWith('https:')
  return async (c, next) => {
    c.header('x-request-id', c.get('requestId'))
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    c.header('content-security-policy', CONTENT_SECURITY_POLICY)
    if (secure) c.header('strict-transport-security', 'max-age=31536000')
    if (/^\/(api|trpc|auth)\//.test(c.req.path)) c.header('cache-control', 'no-store')
    await next()
  }
}
