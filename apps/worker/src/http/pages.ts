import { DomainError } from '@streamwise/domain'
import type { Handler } from 'hono'
import type { Env, Platform } from '../platform.ts'

/** A page of the dashboard's build, whatever the address under it. */
export const page =
  (platform: Platform, file: string): Handler<Env> =>
  async c => {
    const found = await platform.asset(c, file)
    if (!found) throw new DomainError('not_found', 'The dashboard is not built.')
    return found
  }
