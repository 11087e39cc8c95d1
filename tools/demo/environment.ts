import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { type NodeConfig, readEnvironment } from '@streamwise/worker/environment'
import type { Login } from './sign-in.ts'

const LOCAL = ['127.0.0.1', 'localhost', '::1']

/** Whom to sign in as where nobody says otherwise. Everybody can read it here: it serves on this machine alone. */
const DEFAULT_ADMIN = { ADMIN_EMAIL: 'admin@streamwise.example', ADMIN_PASSWORD: 'streamwise-demo' }

/** What of the environment the demo listens to; never `DATABASE_URL`: it empties and fills a database of its own. */
const HEARD = ['PORT', 'HOST', 'PUBLIC_URL', 'ADMIN_EMAIL', 'ADMIN_PASSWORD'] as const

/** What keeps the demo from starting, in a sentence for whoever started it. */
export class DemoError extends Error {}

export type DemoEnvironment = { config: NodeConfig; admin: Login }

/** The demo's configuration; its data lives in `directory`. Throws `DemoError`, and the host's `ConfigError`. */
export function demoEnvironment(
  env: NodeJS.ProcessEnv = ownEnvironment(),
  directory = resolve('.data/demo'),
): DemoEnvironment {
  const heard = Object.fromEntries(HEARD.flatMap(name => (env[name] ? [[name, env[name]]] : [])))
  const named = heard.ADMIN_EMAIL !== undefined || heard.ADMIN_PASSWORD !== undefined
  if (!named && heard.HOST !== undefined && !LOCAL.includes(heard.HOST))
    throw new DemoError(
      `HOST: others can reach ${heard.HOST}, so give an ADMIN_EMAIL and ADMIN_PASSWORD of your own.`,
    )
  const config = readEnvironment({
    ...(named ? {} : DEFAULT_ADMIN),
    ...heard,
    DATA_DIR: directory,
    ALLOW_PRIVATE_ADDRESSES: 'true',
  })
  const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = config
  return { config, admin: { email, password } }
}

/** As `start` reads it, but for the public address: the one in `.env` is where the real platform answers. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { PUBLIC_URL } = process.env
  if (existsSync('.env')) process.loadEnvFile('.env')
  return { ...process.env, PUBLIC_URL }
}
