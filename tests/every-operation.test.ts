import { join } from 'node:path'
import process from 'node:process'
import { type Operation, operations } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import { embeddedDatabase } from '@streamwise/db/node'
import { newUuid, PERMISSION_CODES, PERMISSIONS, ulidOf } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Made, requestsTo } from './every-operation/requests.ts'
import type { Known } from './every-operation/values.ts'
import { type Host, startHost, temporaryDirectory } from './hosts.ts'
import { type Answer, type Api, type Auth, api, type Json, send, signIn } from './http.ts'
import { credential } from './line.ts'
import { buildWorld, sampleOf, type World } from './samples.ts'

/** Another seed makes other requests: `FUZZ_SEED=7 npx pnpm@12 exec vitest …`. The same one makes the same. */
const SEED = Number(process.env.FUZZ_SEED ?? 20261121)
/** How many requests all operations get together. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_000)
const EACH = Math.ceil(REQUESTS / operations.length)

let host: Host
let simulator: Simulator
let admin: Api
let database: Database

beforeAll(async () => {
  // Mail that is sent finds nobody: it waits as a job, which is all that a request asks for.
  const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'StreamWise <mail@example.com>' }
  const dataDir = await temporaryDirectory()
  host = await startHost('node', {
    dataDir,
    env: { ...mail, RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_CREDENTIAL: '0' },
  })
  database = embeddedDatabase(join(dataDir, 'streamwise.db'))
  simulator = await startSimulator()
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
})
afterAll(async () => {
  database?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

// Whatever an operation is sent, it answers what its own schemas tell of, and never that the platform is at fault.
// `send` holds each answer against the OpenAPI document.
test.each(operations)('$name', async operation => {
  const world = await buildWorld({ admin, database }, simulator, `Fuzzed ${operation.name}`)
  const tenants = PERMISSION_CODES.filter(code => !PERMISSIONS[code].platform)
  const tenant = await credential(admin, tenants, world.tenant.customer.id)
  const callers: Record<Made['caller'], Auth> = { admin: admin.auth, tenant, nobody: null }
  const sample = await sampleOf(operation.name)(world)
  const requests = requestsTo(operation, sample, knownIn(world))
  for (const made of fc.sample(requests, { seed: SEED, numRuns: EACH })) {
    const answer = await answerTo(operation, made, callers[made.caller])
    if (answer.status === 500) throw await fault(operation, made, answer)
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
})

/** What a request can name: what is there in its three forms, what is not, and servers that answer or don't. */
function knownIn({ tenant, simulator: server }: World): Known {
  const there = Object.values(tenant).flatMap(({ id, uuid, ulid }) => [id, uuid, ulid])
  const missing = newUuid()
  return {
    references: [...there, '0123abcd', missing, ulidOf(missing)],
    properties: [
      { host_url: server.apiUrl, secret: server.secret },
      { host_url: server.apiUrl, secret: 'wrong' },
      { host_url: 'http://127.0.0.1:1', secret: 'x' },
      { host_url: server.apiUrl },
      {},
    ],
  }
}

/** Sends a request as it was made up. Throws with all of it where the answer is none that the document tells of. */
async function answerTo(operation: Operation, made: Made, auth: Auth): Promise<Answer> {
  try {
    return await (made.over === 'rest' ? overRest(operation, made, auth) : overTrpc(operation, made, auth))
  } catch (error) {
    throw new Error(
      `${error instanceof Error ? error.message : error}\n${JSON.stringify(made).slice(0, 2_000)}`,
    )
  }
}

function overRest({ method, path, parameters }: Operation, made: Made, auth: Auth): Promise<Answer> {
  const { input, raw, contentType } = made
  const named = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(textOf(input[name])))
  const rest = Object.entries<Json>(input).filter(([name]) => !parameters.includes(name))
  if (method !== 'GET' && method !== 'DELETE')
    return send(host, method, `/api/v1${named}`, {
      raw: raw ?? JSON.stringify(Object.fromEntries(rest)),
      headers: { 'content-type': contentType },
      auth,
    })
  const query = new URLSearchParams(rest.map(([name, value]) => [name, textOf(value)]))
  return send(host, method, `/api/v1${named}?${query}`, { auth })
}

function overTrpc({ name, type }: Operation, made: Made, auth: Auth): Promise<Answer> {
  const body = made.raw ?? JSON.stringify(made.input)
  if (type === 'query')
    return send(host, 'GET', `/trpc/${name}?input=${encodeURIComponent(textOf(body))}`, { auth })
  return send(host, 'POST', `/trpc/${name}`, {
    raw: body,
    headers: { 'content-type': made.contentType },
    auth,
  })
}

/** A value as an address holds it: short enough for one. */
const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed().slice(0, 900)

/** The platform is at fault: the request, the answer, and what the log says of it. */
async function fault({ name }: Operation, made: Made, answer: Answer): Promise<Error> {
  const id = answer.headers.get('x-request-id') ?? ''
  const log = () =>
    host
      .output()
      .split('\n')
      .filter(line => line.includes(id))
  await vi.waitUntil(() => log().length, { timeout: 2_000 }).catch(() => null)
  return new Error([name, JSON.stringify(made).slice(0, 2_000), answer.text, ...log()].join('\n'))
}
