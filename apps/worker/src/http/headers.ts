import type { Context, MiddlewareHandler } from 'hono'
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
 * the API are nobody's to keep. Set before the answer is made: to look at a finished one costs more than to make it.
 */
export const headers = (platform: Platform): MiddlewareHandler<Env> => {
  const secure = platform.config.PUBLIC_URL.startsWith('https:')
  return async (c, next) => {
    const told: [string, string][] = [
      ['x-request-id', c.get('requestId')],
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'no-referrer'],
      ['content-security-policy', CONTENT_SECURITY_POLICY],
    ]
    if (secure) told.push(['strict-transport-security', 'max-age=31536000'])
    if (/^\/(api|trpc|auth)\//.test(c.req.path)) told.push(['cache-control', 'no-store'])
    for (const [name, value] of told) c.header(name, value)
    c.set('told', told)
    await next()
  }
}

/** The same for an answer that was made elsewhere: a file, tRPC's, the sign-in library's. */
export function withHeaders(c: Context<Env>, response: Response): Response {
  for (const [name, value] of c.get('told'))
    if (name === 'vary') response.headers.append(name, value)
    else response.headers.set(name, value)
  return response
}
