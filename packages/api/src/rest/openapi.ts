import * as z from 'zod'
import { ErrorBody } from '../core/errors.ts'
import { type Operation, operations } from './operations.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of everything under `/api/v1`, made from the router's own definitions. */
export function openApi(publicUrl: string, version: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = paths[operation.path] ?? {}
    path[operation.method.toLowerCase()] = describeOperation(operation)
    paths[operation.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'StreamWise API',
      version,
      description:
        'Resell video services: providers, packages, customers, subscriptions, accounts, rooms and joins. The same procedures are under `/trpc`. A reference to an entity is its `id`, its ULID or its UUID.',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ credential: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        credential: { type: 'http', scheme: 'bearer', description: 'An API credential’s secret.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'streamwise.session_token',
          description: 'A signed-in browser.',
        },
      },
      schemas: { Error: schemaOf(ErrorBody, 'output') },
    },
  }
}

function describeOperation(operation: Operation): Json {
  const { name, summary, description, permission, status } = operation
  const input = schemaOf(operation.input, 'input')
  const properties = (input.properties ?? {}) as Record<string, Json>
  const required = new Set((input.required ?? []) as string[])
  const inPath = operation.parameters
  const rest = Object.keys(properties).filter(key => !inPath.includes(key))
  const inQuery = operation.method === 'GET' || operation.method === 'DELETE'
  const parameters = [
    ...inPath.map(key => parameter('path', key, properties[key] ?? {}, true)),
    ...(inQuery ? rest.map(key => parameter('query', key, properties[key] ?? {}, required.has(key))) : []),
  ]
  const body = inQuery || !rest.length ? null : bodyOf(rest, properties, required)
  return {
    operationId: name,
    tags: [name.split('.')[0]],
    summary,
    description:
      [description, permission && `Needs the permission \`${permission}\`.`].filter(Boolean).join(' ') ||
      undefined,
    ...(permission || name === 'users.me' || name === 'features.list' ? {} : { security: [] }),
    ...(parameters.length ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [status]: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(operation.output, 'output') } },
      },
      ...errorsOf(operation),
    },
  }
}

const parameter = (where: string, name: string, schema: Json, required: boolean): Json => ({
  in: where,
  name,
  required,
  schema,
})

const bodyOf = (names: string[], properties: Record<string, Json>, required: Set<string>): Json => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(names.map(name => [name, properties[name]])),
  ...(names.some(name => required.has(name)) ? { required: names.filter(name => required.has(name)) } : {}),
})

const ERRORS: Record<number, string> = {
  401: 'Nobody is signed in, or the credential is not valid.',
  403: 'The permission is missing.',
  404: 'There is no such thing, or the caller may not see it.',
  409: 'It contradicts what is there: a stale version, something in use, a quota that is used up.',
  422: 'The input is not valid; `errors` says why, by field.',
  429: 'Too many requests; `Retry-After` says when to come back.',
  503: 'A provider does not answer.',
}

function errorsOf({ permission, path, type }: Operation): Json {
  const statuses = [422, 429]
  if (permission) statuses.push(401, 403)
  if (path.includes('{')) statuses.push(404)
  if (type === 'mutation') statuses.push(409)
  if (/\/(join|end|status)$/.test(path)) statuses.push(503)
  return Object.fromEntries(
    statuses.sort().map(status => [
      status,
      {
        description: ERRORS[status],
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  )
}

/** Plain JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}
