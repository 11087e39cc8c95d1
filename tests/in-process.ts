import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Deployment, makeFirstAdmin } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { PERMISSION_CODES } from '@streamwise/domain'
import { createApp } from '@streamwise/worker/app'
import { Config, readConfig } from '@streamwise/worker/config'
import { deploymentOf } from '@streamwise/worker/deployment'
import { temporaryDirectory } from './hosts.ts'
import { type Api, api, signIn, type Target } from './http.ts'
import { credential } from './line.ts'

export type Here = AsyncDisposable & {
  target: Target
  deployment: Deployment
  database: Database
  /** An API credential that may do everything. */
  admin: Api
  /** The admin's signed-in browser, for what only people may do. */
  browser: Api
  /** Resolves when the work that answers did not wait for is done. */
  settled(): Promise<unknown>
}

const URL_HERE = 'http://platform.test'

/**
 * The whole app in this process, on a database file of its own. Its clock stands still unless a test has its own, and
 * no job runs by itself. `wrap` stands between the app and the database.
 */
export async function platformHere(
  wrap: (database: Database) => Database = same => same,
  options: { env?: Record<string, string>; now?: () => number; address?: () => string | null } = {},
): Promise<Here> {
  const directory = await temporaryDirectory()
  const database = embeddedDatabase(join(directory, 'streamwise.db'))
  await migrate(database)
  const config = readConfig(Config, {
    PUBLIC_URL: URL_HERE,
    APP_SECRET: 'a secret of the app, for tests only',
    HASH_ID_KEY: 'a key of the hash ids, for tests only',
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    ALLOW_PRIVATE_ADDRESSES: 'true',
    RATE_LIMIT_CREDENTIAL: '0',
    RATE_LIMIT_ADDRESS: '0',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'StreamWise <platform@example.com>',
    ...options.env,
  })
  const started = Date.now()
  const deployment = await deploymentOf(config, { log: () => {}, now: options.now ?? (() => started) })
  const person = { email: 'admin@example.com', password: 'correct horse battery staple' }
  const actor = {
    type: 'system',
    key: null,
    name: 'Test',
    action: 'test',
    address: null,
    requestId: null,
  } as const
  await makeFirstAdmin(
    { db: database, deployment, actor },
    { ...person, first_name: 'Ada', last_name: 'Min' },
  )
  const wrapped = wrap(database)
  const deferred: Promise<unknown>[] = []
  const app = createApp({
    config,
    deployment,
    version: '0',
    database: () => wrapped,
    address: options.address ?? (() => '127.0.0.1'),
    defer: (_, work) => void deferred.push(work),
    wake: () => {},
    asset: async () => null,
  })
  const target: Target = { url: URL_HERE, fetch: request => app.fetch(request) }
  const browser = api(target, await signIn(target, person))
  const { secret } = await credential(browser, PERMISSION_CODES)
  return {
    target,
    deployment,
    database,
    admin: api(target, { secret }),
    browser,
    settled: () => Promise.all(deferred.splice(0)),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(deferred)
      database.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
