import type { CallbackPath, Deployment, Principal } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import type { Context } from 'hono'
import type { Config } from './config.ts'
import type { Place } from './http/rate-limit/limits.ts'

/** What differs between the hosts, and nothing else. */
export type Platform = {
  config: Config
  deployment: Deployment
  version: string
  /** The database for one request; on Workers a client belongs to the request that made it. */
  database(c: Context): Database
  /** The address a request comes from. */
  address(c: Context): string | null
  /** Lets work go on after the answer. */
  defer(c: Context, work: Promise<unknown>): void
  /** Has the work done that a request has just written. */
  wake(c: Context): void
  /** A file of the dashboard by its path, or null where there is none. */
  asset(c: Context, path: string): Promise<Response | null>
}

/** What a request carries through the app. */
export type Env = {
  Variables: {
    requestId: string
    /** Where it stands in the limits of requests. */
    place: Place
    /** What a provider's call is about, once its address turned out to be ours. */
    callback: CallbackPath
    /** Who sends it, once somebody asked; null: nobody. */
    principal: Principal | null | undefined
    /** The keys of the customers who list the origin of another site's page, once somebody asked. */
    listed: Promise<ReadonlySet<number>> | undefined
    /** The headers that every answer has. */
    told: [string, string][]
  }
}
