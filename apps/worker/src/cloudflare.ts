import { runDueJobs, tick } from '@streamwise/api'
import { type Database, remoteDatabase } from '@streamwise/db'
import * as z from 'zod'
import { createApp } from './app.ts'
import { Config, ConfigError, readConfig } from './config.ts'
import { deploymentOf } from './deployment.ts'
import type { Platform } from './platform.ts'
import { VERSION } from './version.ts'

const Bindings = Config.extend({
  DATABASE_URL: z.string({ error: 'DATABASE_URL is missing.' }).min(1, 'DATABASE_URL is empty.'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
})

/** How long the clock's round begins further jobs, in ms: the next round is not far. */
const ROUND = 45_000

/** The same after an answer: Cloudflare gives what goes on then half a minute. */
const AFTER_ANSWER = 8_000

type Env = Record<string, unknown> & { ASSETS: { fetch: (url: URL) => Promise<Response> } }
type Execution = { waitUntil(work: Promise<unknown>): void }

type Worker = { app: ReturnType<typeof createApp>; clock: () => Promise<unknown> }

/** One worker an isolate: made at the first request, because Workers do no work before. */
let worker: Promise<Worker> | null = null

function ready(env: Env): Promise<Worker> {
  worker ??= workerOf(env).catch((error: unknown) => {
    worker = null
    throw error
  })
  return worker
}

export default {
  async fetch(request: Request, env: Env, execution: Execution): Promise<Response> {
    try {
      const { app } = await ready(env)
      return app.fetch(request, env, execution as never) // hono wants all of Cloudflare's context; this is what it uses
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      // The sentences name bindings, never their values.
      return Response.json({ status: 'misconfigured', message: error.message }, { status: 500 })
    }
  },

  /** Each minute, by the Cron Trigger in wrangler.toml. */
  async scheduled(_: unknown, env: Env): Promise<void> {
    const { clock } = await ready(env)
    await clock()
  },
}

async function workerOf(env: Env): Promise<Worker> {
  const config = readConfig(Bindings, env)
  const log = (event: string, facts: Record<string, unknown>) =>
    // biome-ignore lint/suspicious/noConsole: the log of a Worker is its console
    console.log(JSON.stringify({ event, ...facts }))
  const deployment = await deploymentOf(config, { log })
  const open = () => remoteDatabase(config.DATABASE_URL, config.DATABASE_AUTH_TOKEN)
  const databases = new WeakMap<Request, Database>()
  const database: Platform['database'] = c => {
    const known = databases.get(c.req.raw)
    if (known) return known
    const made = open()
    databases.set(c.req.raw, made)
    return made
  }
  const app = createApp({
    config,
    deployment,
    version: VERSION,
    database,
    address: c => c.req.header('cf-connecting-ip') ?? null,
    defer: (c, work) => c.executionCtx.waitUntil(work),
    wake: c => c.executionCtx.waitUntil(runDueJobs(deployment, database(c), { beginWithin: AFTER_ANSWER })),
    asset: async (c, path) => {
      const found = await (c.env as Env).ASSETS.fetch(new URL(path, c.req.url))
      return found.ok ? cached(found, path) : null
    },
  })
  return { app, clock: () => tick(deployment, open(), { beginWithin: ROUND }) }
}

/** Files under `/assets/` carry their hash in their name, so they never change. */
function cached(found: Response, path: string): Response {
  const response = new Response(found.body, found)
  response.headers.set(
    'cache-control',
    path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  return response
}
