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
    const said: [string, string][] = [
      ['x-request-id', c.get('requestId')],
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'no-referrer'],
      ['content-security-policy', CONTENT_SECURITY_POLICY],
    ]
    if (secure) said.push(['strict-transport-security', 'max-age=31536000'])
    if (/^\/(api|trpc|auth)\//.test(c.req.path)) said.push(['cache-control', 'no-store'])
    for (const [name, value] of said) c.header(name, value)
    await next()
    // An answer that the app did not make itself (a file, tRPC's, the sign-in library's) has none of them yet.
    const { headers } = c.res
    if (!headers.has('x-request-id')) for (const [name, value] of said) headers.set(name, value)
  }
}
