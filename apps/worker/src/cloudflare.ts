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

type Env = Record<string, unknown> & { ASSETS: { fetch: (url: URL) => Promise<Response> } }

type App = ReturnType<typeof createApp>

/** One app an isolate: made at the first request, because Workers do no work before. */
let app: Promise<App> | null = null

export default {
  async fetch(
    request: Request,
    env: Env,
    execution: { waitUntil(work: Promise<unknown>): void },
  ): Promise<Response> {
    app ??= platformOf(env).then(createApp)
    const ready = await app.catch((error: unknown) => {
      app = null
      if (error instanceof ConfigError) return error
      throw error
    })
    // The sentences name bindings, never their values.
    if (ready instanceof ConfigError)
      return Response.json({ status: 'misconfigured', message: ready.message }, { status: 500 })
    return ready.fetch(request, env, execution as never) // hono wants all of Cloudflare's context; this is what it uses
  },
}

async function platformOf(env: Env): Promise<Platform> {
  const config = readConfig(Bindings, env)
  const log = (event: string, facts: Record<string, unknown>) =>
    // biome-ignore lint/suspicious/noConsole: the log of a Worker is its console
    console.log(JSON.stringify({ event, ...facts }))
  const databases = new WeakMap<Request, Database>()
  return {
    config,
    deployment: await deploymentOf(config, { log }),
    version: VERSION,
    database: c => {
      const known = databases.get(c.req.raw)
      if (known) return known
      const made = remoteDatabase(config.DATABASE_URL, config.DATABASE_AUTH_TOKEN)
      databases.set(c.req.raw, made)
      return made
    },
    address: c => c.req.header('cf-connecting-ip') ?? null,
    defer: (c, work) => c.executionCtx.waitUntil(work),
    asset: async (c, path) => {
      const found = await (c.env as Env).ASSETS.fetch(new URL(path, c.req.url))
      return found.ok ? cached(found, path) : null
    },
  }
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
