import { Reference } from '@streamwise/domain'
import * as z from 'zod'
import type { Json } from './http.ts'
import type { Tenant } from './samples.ts'

type Kind = keyof Tenant

/** What `id` names, by the router it is in. */
const OF_ROUTER: Record<string, Kind> = {
  accounts: 'account',
  apiCredentials: 'credential',
  auditEntries: 'entry',
  customers: 'customer',
  jobs: 'job',
  invitations: 'invitation',
  meetings: 'meeting',
  memberships: 'membership',
  passwords: 'owner',
  recordings: 'recording',
  roles: 'role',
  packageProviders: 'packageProvider',
  rooms: 'room',
  roomAccessCodes: 'accessCode',
  roomTokens: 'token',
  servicePackages: 'package',
  serviceProviders: 'provider',
  subscriptionProviders: 'subscriptionProvider',
  subscriptions: 'subscription',
  users: 'owner',
}

/** What other references name, by their own name. */
const OF_FIELD: Record<string, Kind> = {
  account_id: 'account',
  actor_id: 'credential',
  customer_id: 'customer',
  entity_id: 'room',
  meeting_id: 'meeting',
  package_id: 'package',
  package_provider_id: 'packageProvider',
  room_id: 'room',
  service_provider_id: 'provider',
  subscriber_id: 'customer',
  subscription_id: 'subscription',
  user_id: 'owner',
}

/** Attributes that end like a reference and are none: free text of the caller. */
const NO_REFERENCES = ['external_id', 'request_id', 'rooms.join user_id']

type Path = (string | number)[]

/** Where in a procedure's input something is named, and what. Throws for a field that no table here knows. */
export function referencesOf(procedure: string, input: z.ZodType): { path: Path; kind: Kind }[] {
  const marked = z.globalRegistry.get(Reference)?.description
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return [...walk(schema, [])].flatMap(({ path, name, node }) => {
    const isReference = marked !== undefined && JSON.stringify(node).includes(marked)
    const looksLikeOne =
      /^ids?$|_id$/.test(name) && ![name, `${procedure} ${name}`].some(each => NO_REFERENCES.includes(each))
    if (!isReference && !looksLikeOne) return []
    const kind = name === 'id' || name === 'ids' ? OF_ROUTER[procedure.split('.')[0] ?? ''] : OF_FIELD[name]
    if (!kind || !isReference)
      throw new Error(`${procedure}: say in tests/references.ts what ${path.join('.')} names.`)
    return { path: node.type === 'array' ? [...path, 0] : path, kind }
  })
}

/** Every attribute of a schema, those of a list's items as of its first. */
function* walk(node: Json, path: Path): Generator<{ path: Path; name: string; node: Json }> {
  for (const option of node?.anyOf ?? []) yield* walk(option, path)
  if (node?.items) yield* walk(node.items, [...path, 0])
  for (const [name, child] of Object.entries<Json>(node?.properties ?? {})) {
    const at = [...path, name]
    const nested = [...walk(child, at)]
    if (nested.length) yield* nested
    else yield { path: at, name, node: child }
  }
}

/** Attributes of which an input names one. */
const ONE_OF = ['customer_id', 'account_id', 'room_id']

/** An input that names something else at one place, or one of several that exclude each other. Throws where the sample names nothing there. */
export function naming(input: Json, path: Path, reference: string): Json {
  const copy = structuredClone(input)
  const parent = path.slice(0, -1).reduce((node, key) => node?.[key], copy)
  const last = path.at(-1) ?? ''
  const instead = ONE_OF.includes(String(last)) && ONE_OF.find(name => typeof parent?.[name] === 'string')
  if (instead && parent[last] === undefined) {
    parent[last] = parent[instead]
    delete parent[instead]
  }
  if (typeof parent?.[last] !== 'string') throw new Error(`The sample names nothing at ${path.join('.')}.`)
  parent[last] = reference
  return copy
}
