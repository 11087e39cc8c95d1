import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Deployment, describe, runDueJobs, tick } from '@streamwise/api'
import type { ProviderType } from '@streamwise/providers'
import { nodeFetch } from '@streamwise/providers/node'
import type { Context } from 'hono'
import { createApp } from '../app.ts'
import { deploymentOf } from '../deployment.ts'
import { VERSION } from '../version.ts'
import { assetsIn } from './assets.ts'
import { startClock } from './clock.ts'
import { buildDashboard, DIST } from './dashboard.ts'
import { openDatabase } from './database.ts'
import type { NodeConfig } from './environment.ts'
import { firstAdmin } from './first-admin.ts'

export type RunningServer = {
  /** Where it listens. */
  url: string
  /** The one-time link that makes the first admin, where there is none. */
  setupLink: string | null
  close(): Promise<void>
}

const MINUTE = 60_000
/** How the clock of one machine runs jobs: it has all the time that there is. */
const RUNS = { beginWithin: MINUTE }

/** Runs the platform on one machine. */
export async function startServer(
  config: NodeConfig,
  options: {
    log: Deployment['log']
    now?: () => number
    elapsed?: () => number
    providerTypes?: readonly ProviderType[]
  },
): Promise<RunningServer> {
  buildDashboard()
  const deployment = await deploymentOf(config, {
    ...options,
    fetch: nodeFetch(config.ALLOW_PRIVATE_ADDRESSES),
  })
  const database = await openDatabase(config)
  const setupLink = await firstAdmin(config, deployment, database)
  const running = new Set<Promise<unknown>>()
  const clock = startClock({
    tick: () => tick(deployment, database, RUNS),
    runDue: () => runDueJobs(deployment, database, RUNS),
    every: MINUTE,
    failed: error => options.log('jobs failed', { error: describe(error) }),
  })
  const app = createApp({
    config,
    deployment,
    version: VERSION,
    database: () => database,
    address: c => forwarded(c, config.TRUST_PROXY) ?? getConnInfo(c).remote.address ?? null,
    defer: (_, work) => {
      const done = work.catch(error => options.log('deferred work failed', { error: String(error) }))
      running.add(done)
      void done.finally(() => running.delete(done))
    },
    wake: clock.wake,
    asset: assetsIn(DIST),
  })
  const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
  const { port } = server.address() as AddressInfo // listens on a port, not on a pipe
  return {
    url: `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port}`,
    setupLink,
    close: async () => {
      await new Promise(resolve => server.close(resolve))
      await Promise.all([...running, clock.stop()])
      database.close()
    },
  }
}

/** The address that the proxy in front saw: the last one of the list, because the others are the client's own words. */
const forwarded = (c: Context, trusted: boolean): string | undefined =>
  trusted ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
