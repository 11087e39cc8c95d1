import type { MiddlewareHandler } from 'hono'
import type { Env, Platform } from '../platform.ts'

/** Gives every request an id and logs how it went: the path without its query, because links hold tokens there. */
export const requestLog =
  (platform: Platform): MiddlewareHandler<Env> =>
  async (c, next) => {
    const started = performance.now()
    const requestId = crypto.randomUUID()
    c.set('requestId', requestId)
    await next()
    platform.deployment.log('request', {
      method: c.req.method,
      path: masked(c.req.path),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      request_id: requestId,
    })
  }

/** The address of a callback opens it, whoever has it. */
const masked = (path: string): string => (path.startsWith('/callbacks/') ? '/callbacks/…' : path)
