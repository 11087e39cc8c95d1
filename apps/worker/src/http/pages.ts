import { DomainError } from '@streamwise/domain'
import type { Handler, MiddlewareHandler } from 'hono'
import type { Env, Platform } from '../platform.ts'
import { withHeaders } from './headers.ts'

/** A page of the dashboard's build, whatever the address under it. */
export const page =
  (platform: Platform, path: string): Handler<Env> =>
  async c => {
    const found = await platform.asset(c, path)
    if (!found) throw new DomainError('not_found', 'The dashboard is not built.')
    return withHeaders(c, found)
  }

/** A file of the build at its own address. */
export const file =
  (platform: Platform): MiddlewareHandler<Env> =>
  async (c, next) => {
    const found = await platform.asset(c, c.req.path)
    return found ? withHeaders(c, found) : next()
  }
