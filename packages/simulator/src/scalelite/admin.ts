import * as z from 'zod'
import { refusedXml } from '../answers.ts'
import { isSigned } from '../checksum.ts'
import { Refusal } from '../messages.ts'
import { crash } from '../world/lifetimes.ts'
import type { World } from '../world/world.ts'
import { type BackendServer, loadOf, newServer } from './servers.ts'
import { secretsOf, type Tenant } from './tenants.ts'

export interface AdminRequest {
  world: World
  action: string
  rawQuery: string
  method: string
  body: unknown
}

const Multiplier = z.coerce.number().optional()
const NewServer = z.object({
  server: z.object({
    url: z.string().min(1),
    secret: z.string().min(1),
    load_multiplier: Multiplier,
    tag: z.string().optional(),
  }),
})
const ServerUpdate = z.object({
  id: z.string(),
  server: z.object({
    state: z.enum(['enable', 'cordon', 'disable']).optional(),
    load_multiplier: Multiplier,
    secret: z.string().optional(),
    tag: z.string().optional(),
  }),
})
const NewTenant = z.object({ tenant: z.object({ name: z.string().min(1), secrets: z.string().min(1) }) })
const TenantUpdate = z.object({
  id: z.string(),
  tenant: z.object({ name: z.string().optional(), secrets: z.string().optional() }),
})
const ById = z.object({ id: z.string() })
const Panic = z.object({ id: z.string(), keep_state: z.boolean().optional() })

const STATES = { enable: 'enabled', cordon: 'cordoned', disable: 'disabled' } as const

class AdminError extends Error {
  readonly status: number
  readonly body: Record<string, string>

  constructor(status: number, body: Record<string, string>) {
    super(`${status}`)
    this.status = status
    this.body = body
  }
}

type Action = { method: 'GET' | 'POST'; tenants?: true; run: (request: AdminRequest) => Response }

const ACTIONS: Record<string, Action> = {
  getServers: {
    method: 'GET',
    run: ({ world }) => {
      if (world.servers.length === 0) throw new AdminError(404, { error: 'No servers are configured' })
      return Response.json(world.servers.map(server => shownServer(world, server)))
    },
  },
  getServerInfo: {
    method: 'GET',
    run: ({ world, rawQuery }) =>
      Response.json(shownServer(world, serverById(world, new URLSearchParams(rawQuery).get('id')))),
  },
  addServer: { method: 'POST', run: addServer },
  updateServer: { method: 'POST', run: updateServer },
  deleteServer: {
    method: 'POST',
    run: ({ world, body }) => {
      const server = serverById(world, read(ById, body).id)
      world.servers = world.servers.filter(other => other !== server)
      return Response.json({ success: `Server id=${server.id} was destroyed` })
    },
  },
  panicServer: {
    method: 'POST',
    run: ({ world, body }) => {
      const { id, keep_state } = read(Panic, body)
      const server = serverById(world, id)
      crash(world, server.name)
      if (!keep_state) server.state = 'disabled'
      return Response.json({
        success: `Server id=${id} has been disabled and the meetings have been destroyed`,
      })
    },
  },
  getTenants: {
    method: 'GET',
    tenants: true,
    run: ({ world }) =>
      Response.json(world.tenants?.length ? world.tenants.map(shownTenant) : { message: 'No tenants exist' }),
  },
  getTenantInfo: {
    method: 'GET',
    tenants: true,
    run: ({ world, rawQuery }) =>
      Response.json(shownTenant(tenantById(world, new URLSearchParams(rawQuery).get('id')))),
  },
  addTenant: {
    method: 'POST',
    tenants: true,
    run: ({ world, body }) => {
      const message = 'Error: both name and secrets are required to create a Tenant'
      const { name, secrets } = read(NewTenant, body, { message }).tenant
      const tenant = { id: world.ids.uuid(), name, secrets: secretsOf(secrets) }
      world.tenants?.push(tenant)
      return Response.json({ tenant: shownTenant(tenant) }, { status: 201 })
    },
  },
  updateTenant: {
    method: 'POST',
    tenants: true,
    run: ({ world, body }) => {
      const { id, tenant: changes } = read(TenantUpdate, body)
      const tenant = tenantById(world, id)
      if (changes.name) tenant.name = changes.name
      if (changes.secrets) tenant.secrets = secretsOf(changes.secrets)
      return Response.json({ tenant: shownTenant(tenant) })
    },
  },
  deleteTenant: {
    method: 'POST',
    tenants: true,
    run: ({ world, body }) => {
      const tenant = tenantById(world, read(ById, body).id)
      world.tenants = world.tenants?.filter(other => other !== tenant)
      return Response.json({ id: tenant.id })
    },
  },
}

/** `/scalelite/api/…`: JSON, signed in the query with the load balancer's own secret, on any host that it takes. */
export function answerAdmin(request: AdminRequest): Response {
  const { world, rawQuery, method } = request
  const action = Object.hasOwn(ACTIONS, request.action) ? ACTIONS[request.action] : undefined
  if (action?.method !== method) return new Response('', { status: 404 })
  const checksum = new URLSearchParams(rawQuery).get('checksum') ?? undefined
  if (!isSigned({ call: request.action, rawQuery, checksum }, world.secret, world.algorithms)) {
    return refusedXml(new Refusal('checksumError'))
  }
  try {
    if (action.tenants && !world.tenants) throw new AdminError(412, { message: 'Multitenancy is disabled' })
    return action.run(request)
  } catch (error) {
    if (error instanceof AdminError) return Response.json(error.body, { status: error.status })
    throw error
  }
}

/** A new server is disabled, and whoever enables it waits for the poller. */
function addServer({ world, body }: AdminRequest): Response {
  const { url, secret, load_multiplier, tag } = read(NewServer, body, {
    error: 'Server needs a URL and a secret',
  }).server
  const server = newServer(world, { name: world.ids.token(12), tag, state: 'disabled' })
  Object.assign(server, { url, secret, loadMultiplier: load_multiplier || 1 })
  world.servers.push(server)
  return Response.json(shownServer(world, server), { status: 201 })
}

function updateServer({ world, body }: AdminRequest): Response {
  const { id, server: changes } = read(ServerUpdate, body, { error: 'Invalid server state' })
  const server = serverById(world, id)
  if (changes.load_multiplier) server.loadMultiplier = changes.load_multiplier
  if (changes.secret) server.secret = changes.secret
  if (changes.tag !== undefined) server.tag = changes.tag || undefined
  if (changes.state) {
    if (server.state === 'disabled' || changes.state === 'disable') server.online = false
    server.state = STATES[changes.state]
  }
  return Response.json(shownServer(world, server))
}

function read<T>(schema: z.ZodType<T>, body: unknown, otherwise?: Record<string, string>): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new AdminError(400, otherwise ?? { error: 'param is missing or the value is empty' })
}

function serverById(world: World, id: string | null): BackendServer {
  const server = world.servers.find(candidate => candidate.id === id)
  if (!server) throw new AdminError(404, { error: `Couldn't find server with id=${id}` })
  return server
}

function tenantById(world: World, id: string | null): Tenant {
  const tenant = world.tenants?.find(candidate => candidate.id === id)
  if (!tenant) throw new AdminError(404, { error: `Couldn't find Tenant with id=${id}` })
  return tenant
}

/** The secret comes in clear, as from a real one. */
function shownServer(world: World, server: BackendServer) {
  return {
    id: server.id,
    url: server.url,
    secret: server.secret,
    tag: server.tag ?? null,
    bbb_version: server.online ? world.version : null,
    state: server.state,
    load: server.online ? loadOf(world, server) : 'unavailable',
    load_multiplier: server.loadMultiplier.toFixed(1),
    online: server.online ? 'online' : 'offline',
  }
}

const shownTenant = ({ id, name, secrets }: Tenant) => ({ id, name, secrets: secrets.join(':') })
