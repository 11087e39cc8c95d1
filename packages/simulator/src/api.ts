import { refusedXml, success } from './answers.ts'
import { BODIES, type Call, type CallRequest } from './calls/call.ts'
import { callNamed, serverJoin } from './calls/table.ts'
import { isSigned } from './checksum.ts'
import { Refusal } from './messages.ts'
import { Params } from './params.ts'
import { serverOf } from './scalelite/servers.ts'
import { type Tenant, tenantOf } from './scalelite/tenants.ts'
import { isBefore, type World } from './world/world.ts'

export interface ApiRequest {
  world: World
  /** The part of the path after `/api/`. */
  name: string
  /** The query exactly as it was sent: it is what the checksum covers. */
  rawQuery: string
  request: Request
  origin: string
  /** As it was called, without a port: it names a tenant. */
  host: string
  cookie: string | undefined
}

/** The unauthenticated probe: which API and which version. */
export function index(world: World): Response {
  return success({
    version: '2.0',
    apiVersion: '2.0',
    bbbVersion: world.mode === 'bbb' ? world.version : undefined,
  })
}

/** Answers one call, as far as it has none of the simulator's troubles. */
export async function answerCall(api: ApiRequest): Promise<Response> {
  const { world, name, request } = api
  const call = callNamed(world, name)
  if (!call) return unknownCall(world)
  const isPost = request.method === 'POST'
  if (isPost ? call.bodies.length === 0 : call.postOnly || !['GET', 'HEAD'].includes(request.method)) {
    return world.mode === 'scalelite' ? unsupported() : new Response('Method Not Allowed', { status: 405 })
  }
  try {
    const tenant = tenantOf(world, api.host)
    return await perform(call, api, { secrets: tenant?.secrets ?? [world.secret], call: name, tenant })
  } catch (error) {
    if (error instanceof Refusal) return refusedXml(error)
    throw error
  }
}

/** The join of one server behind the load balancer, signed with that server's secret. */
export async function answerServerJoin(api: ApiRequest, serverName: string): Promise<Response> {
  try {
    const { secret } = serverOf(api.world, serverName)
    return await perform(serverJoin, api, { secrets: [secret], call: 'join', tenant: undefined })
  } catch (error) {
    if (error instanceof Refusal) return refusedXml(error)
    throw error
  }
}

interface Signer {
  /** Any of them will do. */
  secrets: readonly string[]
  call: string
  tenant: Tenant | undefined
}

async function perform(call: Call, api: ApiRequest, signer: Signer): Promise<Response> {
  const { world, origin, cookie } = api
  let params = new Params(api.rawQuery)
  try {
    const body = await readBody(call, api.request)
    params = new Params(api.rawQuery, body.form)
    // An unsupported type is told only to those who know the secret.
    const rawQuery = signedQuery(api, body)
    const signed = { call: signer.call, rawQuery, checksum: params.text('checksum') }
    const algorithms = isBefore(world, 3) && signer.call.startsWith('hooks/') ? OLD_HOOKS : world.algorithms
    if (!signer.secrets.some(secret => isSigned(signed, secret, algorithms))) {
      throw new Refusal('checksumError')
    }
    if (body.unsupported) throw new Refusal('unsupportedContentType')
    params.refuseControlCharacters()
    const { tenant } = signer
    const request: CallRequest = { world, params, tenant, origin, cookie, xml: body.xml, file: body.file }
    return await call.run(request)
  } catch (error) {
    if (error instanceof Refusal) return call.refuse(error, { world, params, origin })
    throw error
  }
}

/** bbb-webhooks knew no other before 3.0. */
const OLD_HOOKS = ['sha1'] as const

/** What the checksum covers. Servers before 3.0 took a form in place of an absent query: its fields, sorted. */
function signedQuery({ world, rawQuery }: ApiRequest, { form }: Body): string {
  if (rawQuery !== '' || !form || !isBefore(world, 3)) return rawQuery
  const fields = [...form].filter(([name]) => name !== 'checksum').sort(([a], [b]) => (a < b ? -1 : 1))
  return new URLSearchParams(fields).toString()
}

interface Body {
  form?: URLSearchParams
  xml?: string
  file?: File
  unsupported?: boolean
}

/** Reads a POST's body if the call takes its type. XML types must come without parameters (servers before #20384). */
async function readBody(call: Call, request: Request): Promise<Body> {
  if (request.method !== 'POST') return {}
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength === 0) return {}
  const header = request.headers.get('content-type')?.toLowerCase() ?? ''
  const form = header.split(';')[0]?.trim() ?? ''
  const type = BODIES.form.some(known => known === form) ? form : header
  if (!call.bodies.includes(type)) return { unsupported: true }
  if (BODIES.xml.some(known => known === type)) return { xml: new TextDecoder().decode(bytes) }
  return formOf(bytes, request.headers.get('content-type') ?? '')
}

async function formOf(bytes: ArrayBuffer, contentType: string): Promise<Body> {
  try {
    const data = await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
    const form = new URLSearchParams()
    for (const [name, value] of data) if (typeof value === 'string') form.append(name, value)
    const file = data.get('file')
    return { form, file: file instanceof File ? file : undefined }
  } catch {
    return { unsupported: true }
  }
}

const unsupported = () => refusedXml(new Refusal('unsupportedRequest'))

function unknownCall(world: World): Response {
  if (world.mode === 'scalelite') return unsupported()
  return new Response('<!doctype html><title>404 Not Found</title><h1>404 Not Found</h1>', {
    status: 404,
    headers: { 'content-type': 'text/html;charset=utf-8' },
  })
}
