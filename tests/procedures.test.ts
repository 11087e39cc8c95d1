import { appRouter, type Operation, operations } from '@streamwise/api'
import { newUuid, PERMISSION_CODES, PERMISSIONS, type Permission, ulidOf } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { type Answer, type Auth, api, type Json, refusalOf, restCall, trpcCall } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { credential } from './line.ts'
import { naming, referencesOf } from './references.ts'
import { buildWorld, callerOf, SAMPLES, sampleOf, type World } from './samples.ts'

/** What anybody may call: these check by themselves what they need. */
const OPEN = [
  'invitations.accept',
  'invitations.preview',
  'passwords.request',
  'passwords.reset',
  'recordings.publicPlayback',
  'rooms.invitation',
  'rooms.join',
  'rooms.publicRecordings',
  'settings.public',
  'setup.complete',
  'setup.status',
]
/** What an open procedure asks for by itself: joining by one's right. */
const ASKED_WITHIN: Permission[] = ['rooms:join', 'rooms:moderate']
/** What anybody may call who proves who they are. */
const SIGNED_IN = [
  'search.find',
  'features.list',
  'permissions.list',
  'rooms.settings',
  'users.me',
  'users.updateMe',
]
/** What changes no entity: observations of a provider, a participant's way in; the set-up tells of the user it makes. */
const UNAUDITED = [
  'invitations.preview',
  'mail.test',
  'passwords.request',
  'recordings.look',
  'rooms.look',
  'rooms.join',
  'serviceProviders.test',
  'serviceProviders.testStored',
  'setup.complete',
]
/** What has no place in REST. */
const TRPC_ONLY = ['setup.complete', 'setup.status']

type Definition = {
  type: 'query' | 'mutation'
  meta: { permission?: Permission; input: z.ZodType }
}
type Procedure = Definition & { name: string; operation: Operation | undefined }

// The library types procedures one by one; a walk over all of them needs what they have in common.
const definitions = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>
const procedures: Procedure[] = Object.entries(definitions).map(([name, { _def }]) => ({
  ..._def,
  name,
  operation: operations.find(operation => operation.name === name),
}))
const guarded = procedures.filter(({ name }) => !OPEN.includes(name))

const MISSING_UUID = newUuid()
/** The three ways to name a row, and a row that is not there, named the same way. */
const FORMS = [
  { form: 'id', missing: '0123abcd' },
  { form: 'ulid', missing: ulidOf(MISSING_UUID) },
  { form: 'uuid', missing: MISSING_UUID },
] as const

let here: Here
let simulator: Simulator
let ours: World
let theirs: World

beforeAll(async () => {
  here = await platformHere()
  simulator = await startSimulator()
  ours = { ...(await buildWorld(here, simulator, 'Ours')), here }
  theirs = await buildWorld(here, simulator, 'Theirs')
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

/** The answer over REST and tRPC alike: fails where they refuse with another status, code or words. */
async function refused(auth: Auth, { name, type, operation }: Procedure, input: unknown): Promise<Answer> {
  const overTrpc = await trpcCall(here.target, auth, { name, type }, input)
  if (!operation) return overTrpc
  const overRest = await restCall(here.target, auth, operation, input)
  if (overRest.status >= 400) expect(refusalOf(overTrpc)).toEqual(refusalOf(overRest))
  else expect(overTrpc.body).toEqual(overRest.body)
  return overRest
}

test('every procedure is open by name or declares a permission of the catalogue', () => {
  for (const { name, meta } of procedures) {
    const free = OPEN.includes(name) || SIGNED_IN.includes(name)
    expect(meta.permission !== undefined, name).toBe(!free)
    if (meta.permission) expect(PERMISSION_CODES).toContain(meta.permission)
  }
})

test('every permission of the catalogue lets do something', () => {
  const used = new Set([...procedures.map(({ meta }) => meta.permission), ...ASKED_WITHIN])
  expect(PERMISSION_CODES.filter(code => !used.has(code))).toEqual([])
})

test('every procedure is in REST but those of the set-up, and has a sample', () => {
  expect(
    procedures
      .filter(({ operation }) => !operation)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(TRPC_ONLY)
  expect(Object.keys(SAMPLES).sort()).toEqual(procedures.map(({ name }) => name).sort())
})

describe('without a credential', () => {
  test.each(guarded)('$name is 401', async procedure => {
    const input = await sampleOf(procedure.name)(ours)
    const answer = await refused(null, procedure, input)
    expect(answer.status).toBe(401)
    expect(answer.body.code).toBe('unauthorized')
  })
})

describe('with every permission but its own', () => {
  const needing = guarded.filter(({ meta }) => meta.permission)
  test.each(needing)('$name is 403', async procedure => {
    const permission = procedure.meta.permission
    const others = PERMISSION_CODES.filter(code => code !== permission)
    const { secret } = await credential(here.admin, others)
    const answer = await refused({ secret }, procedure, await sampleOf(procedure.name)(ours))
    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ code: 'forbidden', details: { permission } })
  })
})

describe('with an attribute that there is not', () => {
  test.each(procedures)('$name is 422 and names it', async procedure => {
    const input = { ...(await sampleOf(procedure.name)(ours)), surprise: '1' }
    const answer = await refused(here.admin.auth, procedure, input)
    expect(answer.status).toBe(422)
    expect(answer.body.code).toBe('invalid_input')
    expect(Object.keys(answer.body.errors)).toEqual(['surprise'])
  })
})

describe('a row of another tenant is like one that is not there', () => {
  const references = procedures.flatMap(procedure =>
    [procedure.meta.input].flatMap(input =>
      referencesOf(procedure.name, input).map(reference => ({
        ...reference,
        procedure,
        title: `${procedure.name} ${reference.path.join('.')}`,
      })),
    ),
  )

  test.each(references)('$title', async ({ procedure, path, kind }) => {
    const { operation, meta } = procedure
    const auth = await tenantsCredential()
    const input = await sampleOf(procedure.name)(ours)
    const isFilter = operation?.method === 'GET' && !operation.parameters.includes(String(path[0]))
    for (const { form, missing } of FORMS) {
      const foreign = theirs.tenant[kind][form]
      const hidden = await refused(auth, procedure, naming(input, path, foreign))
      const absent = await refused(auth, procedure, naming(input, path, missing))
      expect(hidden.status).toBe(absent.status)
      expect(withoutRequest(hidden)).toEqual(withoutRequest(absent))
      if (meta.permission && PERMISSIONS[meta.permission].platform) expect(hidden.status).toBe(403)
      else if (isFilter && absent.status === 200)
        expect(hidden.body).toEqual({ data: [], meta: { next_cursor: null } })
      else expect(hidden.body).toMatchObject({ code: 'not_found' })
    }
  })
})

describe('a list without a filter shows a tenant nothing of another', () => {
  const lists = procedures.filter(({ name, meta }) => {
    const belowPlatform = meta.permission && !PERMISSIONS[meta.permission].platform
    return belowPlatform && /\.list$/.test(name)
  })
  test.each(lists)('$name', async procedure => {
    const { operation, meta } = procedure
    const sample = await sampleOf(procedure.name)(ours)
    const parents = Object.fromEntries((operation?.parameters ?? []).map(name => [name, sample[name]]))
    const paged = 'limit' in (meta.input as z.ZodObject).shape ? { limit: '100' } : {}
    const { text, body } = await refused(await tenantsCredential(), procedure, { ...parents, ...paged })
    expect(body.data.length).toBeGreaterThan(0)
    for (const { id, uuid } of Object.values(theirs.tenant)) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(uuid)
    }
  })
})

describe('a write leaves one entry in the audit log for each thing it changes', () => {
  const writes = procedures.filter(({ name, type }) => type === 'mutation' && !UNAUDITED.includes(name))
  test.each(writes)('$name', async ({ name, operation }) => {
    if (!operation) throw new Error(`${name} has no place in REST.`)
    const input = await sampleOf(name)(ours)
    const caller = callerOf(name, here)
    const answer = await restCall(here.target, caller.auth, operation, input)
    expect(answer.status, answer.text).toBe(operation.status)
    const { data } = (await here.admin.get(`/audit-entries?action=${name}&limit=10`)).body
    const entries: Json[] = data.filter(
      (entry: Json) => entry.request_id === answer.headers.get('x-request-id'),
    )
    const changed = entries.map(({ entity }) => entity)
    expect(changed).toHaveLength(new Set(changed).size)
    expect(changed).toContain(auditedAs(name) ?? (answer.body.data?.[0] ?? answer.body).object)
    // Who comes by a link is the user that the link is for.
    const actor_type = caller === here.admin && !OPEN.includes(name) ? 'api_credential' : 'user'
    for (const entry of entries) expect(entry).toMatchObject({ actor_type, address: '127.0.0.1' })
  })
})

describe('REST and tRPC answer the same', () => {
  const queries = procedures.filter(({ type, operation }) => type === 'query' && operation)
  test.each(queries)('$name', async procedure => {
    const answer = await refused(here.admin.auth, procedure, await sampleOf(procedure.name)(ours))
    expect(answer.status).toBe(200)
  })

  test('what is there is found by a tenant of its own', async () => {
    const tenant = api(here.target, await tenantsCredential())
    expect((await tenant.get(`/rooms/${ours.tenant.room.id}`)).status).toBe(200)
    expect((await tenant.get(`/users/${ours.tenant.owner.id}`)).status).toBe(200)
  })
})

/** A credential of our tenant that may do all that a tenant can. */
async function tenantsCredential(): Promise<{ secret: string }> {
  const below = PERMISSION_CODES.filter(code => !PERMISSIONS[code].platform)
  const { secret } = await credential(here.admin, below, ours.tenant.customer.id)
  return { secret }
}

/** What an entry is about where the answer is about something else: parts belong to their whole. */
function auditedAs(name: string): string | undefined {
  if (/^package(Features|Providers)\./.test(name)) return 'ServicePackage'
  if (/^subscription(Features|Providers)\./.test(name)) return 'Subscription'
  if (name === 'recordings.addTextTrack') return 'Recording'
  return ['rooms.end', 'rooms.addDocument', 'rooms.sendMessage'].includes(name) ? 'Room' : undefined
}

const withoutRequest = ({ body }: Answer) => ({ ...body, request_id: null })
