import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Deployment } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { createApp } from '@streamwise/worker/app'
import { Config, readConfig } from '@streamwise/worker/config'
import { deploymentOf } from '@streamwise/worker/deployment'
import type { StreamWiseClient } from './client.ts'

export { seeded, startProxy, type Trouble } from './testing-proxy.ts'
export { startServer } from './testing-server.ts'

export type TestPlatform = AsyncDisposable & {
  url: string
  db: Database
  deployment: Deployment
}

/** The admin of every test platform. */
export const ADMIN = { email: 'admin@example.com', password: 'correct horse battery staple' }

/** For tests: the real platform on a port of its own, without the dashboard's files; its database is in memory. */
export async function startPlatform(options: { now?: () => number } = {}): Promise<TestPlatform> {
  const config = readConfig(Config, {
    PUBLIC_URL: 'http://127.0.0.1',
    APP_SECRET: 'a'.repeat(32),
    HASH_ID_KEY: 'h'.repeat(32),
    ENCRYPTION_KEYS: `k1:${btoa('e'.repeat(32))}`,
    ALLOW_PRIVATE_ADDRESSES: 'true',
  })
  const db = embeddedDatabase(':memory:')
  await migrate(db)
  const deployment = await deploymentOf(config, { ...options, log: () => {} })
  const app = createApp({
    config,
    deployment,
    version: 'test',
    database: () => db,
    address: () => '127.0.0.1',
    defer: (_, work) => void work.catch(() => {}),
    wake: () => {},
    asset: async () => null,
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // listens on a port, not on a pipe
  await post(`${url}/trpc/setup.complete`, {
    ...ADMIN,
    token: deployment.setupToken,
    first_name: 'Ada',
    last_name: 'Admin',
  })
  return {
    url,
    db,
    deployment,
    [Symbol.asyncDispose]: async () => {
      server.close()
      await once(server, 'close')
      db.close()
    },
  }
}

/** The secret of a credential that the admin makes. */
export async function newSecretOf(url: string, permissions: string[]): Promise<string> {
  const signedIn = await post(`${url}/auth/sign-in/email`, ADMIN)
  const cookie = signedIn.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
  const made = await post(`${url}/api/v1/api-credentials`, { name: 'Test', permissions }, cookie)
  const body: unknown = await made.json()
  return String((body as { secret: unknown }).secret)
}

/** An account, with all that it needs above; `features` are what its package sells. */
export async function newAccount(
  streamwise: StreamWiseClient,
  name = 'Aurora',
  features: { code: string; value: number }[] = [],
): Promise<{ id: string }> {
  const provider = await streamwise.serviceProviders.create.mutate({
    provider_name: name,
    provider_type: 'bbb',
    properties: { host_url: 'http://127.0.0.1:9', secret: 'never asked for' },
  })
  const sold = await streamwise.servicePackages.create.mutate({
    name,
    features,
    providers: [{ service_provider_id: provider.id, default: true }],
  })
  const customer = await streamwise.customers.create.mutate({
    first_name: 'Ana',
    last_name: 'Souza',
    email: `${name.toLowerCase()}@example.com`,
    company_name: name,
  })
  const contract = { package_id: sold.id, subscriber_id: customer.id }
  const subscription = await streamwise.subscriptions.create.mutate(contract)
  return streamwise.accounts.create.mutate({ account_name: name, subscription_id: subscription.id })
}

async function post(url: string, body: unknown, cookie?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response
}
