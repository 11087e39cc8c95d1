import { type Components, componentsOf } from './components.ts'
import { errorResponses } from './error-answers.ts'
import { exampleOf, exampleOfInput, withExamples } from './examples.ts'
import { type JsonSchema, nameOfRef, neededBy, propertiesOf, refTo, requiredOf } from './json-schema.ts'
import { type Operation, operations } from './operations.ts'
import { refusalsOf, takesKey } from './refusals.ts'
import { DESCRIPTION, HEADERS, PARAMETERS, SECURITY } from './shared-parts.ts'
import { inQuery } from './tidy.ts'

/** What grows while operations are described. */
type Draft = Components & { responses: Record<string, JsonSchema>; bodies: Map<string, JsonSchema> }

/** The OpenAPI 3.1 document of everything under `/api/v1`, made from the router's own definitions. */
export function openApi(publicUrl: string, version: string): JsonSchema {
  const draft: Draft = { ...componentsOf(operations), responses: {}, bodies: new Map() }
  for (const schema of Object.values(draft.schemas)) withExamples(schema, draft.schemas)
  const paths: Record<string, JsonSchema> = {}
  for (const operation of operations) {
    const path = paths[operation.path] ?? {}
    path[operation.method.toLowerCase()] = describeOperation(operation, draft)
    paths[operation.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'StreamWise API',
      version,
      description: DESCRIPTION,
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ credential: [] }, { session: [] }],
    tags: [...new Set(operations.map(tagOf))].map(name => ({ name })),
    paths,
    components: {
      securitySchemes: SECURITY,
      parameters: PARAMETERS,
      headers: HEADERS,
      responses: draft.responses,
      schemas: referredTo([paths, draft.responses], {
        ...draft.schemas,
        ...Object.fromEntries(draft.bodies),
      }),
    },
  }
}

const tagOf = ({ name }: Operation): string => name.split('.')[0] ?? ''

function describeOperation(operation: Operation, draft: Draft): JsonSchema {
  const { name, summary, description, permission, open, status } = operation
  const body = bodyOf(operation, draft)
  const parameters = parametersOf(operation, draft)
  const errors = errorResponses(refusalsOf(operation, refers(operation, draft)))
  Object.assign(draft.responses, errors.components)
  const needs = permission && `Needs the permission \`${permission}\`.`
  const output = draft.output(operation)
  return {
    operationId: name,
    tags: [tagOf(operation)],
    summary,
    ...(description || needs ? { description: [description, needs].filter(Boolean).join(' ') } : {}),
    ...(open ? { security: [] } : {}),
    ...(parameters.length ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      [status]: {
        description: 'Done.',
        headers: {
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
          ...(takesKey(operation)
            ? { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } }
            : {}),
        },
        content: jsonContent(output, exampleOf(output, draft.schemas)),
      },
      ...errors.responses,
    },
  }
}

/** Whether an input names other things, besides what is in its path. */
const refers = (operation: Operation, draft: Draft): boolean =>
  Object.entries(propertiesOf(inputOf(operation, draft))).some(
    ([name, schema]) =>
      !operation.parameters.includes(name) && neededBy(schema, draft.schemas).has('Reference'),
  )

const jsonContent = (schema: JsonSchema, example: unknown): JsonSchema => ({
  'application/json': { schema, example },
})

/** An input's attributes, written out. */
const inputOf = (operation: Operation, draft: Draft): JsonSchema =>
  draft.schemas[nameOfRef(draft.input(operation)) ?? ''] ?? {}

const takesBody = ({ method }: Operation): boolean => method === 'POST' || method === 'PATCH'

/** What is in the path and, without a body, in the query; and the key under which a write is done once. */
function parametersOf(operation: Operation, draft: Draft): JsonSchema[] {
  const input = inputOf(operation, draft)
  const required = requiredOf(input)
  const inPath = operation.parameters
  const names = takesBody(operation)
    ? inPath
    : [...inPath, ...Object.keys(propertiesOf(input)).filter(name => !inPath.includes(name))]
  const own = names.map(name => {
    const isInPath = inPath.includes(name)
    const schema = inQuery(propertiesOf(input)[name] ?? {})
    const { description = draft.schemas[nameOfRef(schema) ?? '']?.description, ...rest } = schema
    return {
      in: isInPath ? 'path' : 'query',
      name,
      required: isInPath || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
      example: exampleOf(rest, draft.schemas, name),
    }
  })
  return takesKey(operation) ? [...own, { $ref: '#/components/parameters/IdempotencyKey' }] : own
}

/** What of an input is not in the path: a component of its own, under the input's name. */
function bodyOf(operation: Operation, draft: Draft): JsonSchema | null {
  if (!takesBody(operation)) return null
  const { properties, required, examples: _, ...rest } = inputOf(operation, draft)
  const left = Object.entries(propertiesOf({ properties })).filter(
    ([name]) => !operation.parameters.includes(name),
  )
  if (!left.length) return null
  const needed = requiredOf({ required }).filter(name => !operation.parameters.includes(name))
  const schema: JsonSchema = { ...rest, properties: Object.fromEntries(left) }
  if (needed.length) schema.required = needed
  const own = nameOfRef(draft.input(operation)) ?? ''
  const name = operation.parameters.length ? bodyNameOf(own, schema, draft) : own
  return {
    required: needed.length > 0,
    content: jsonContent(
      refTo(name),
      exampleOfInput({ ...inputOf(operation, draft), properties: schema.properties }, draft.schemas),
    ),
  }
}

/** `RoomUpdate` for the body of an input of that name; another body of the same input is told apart. */
function bodyNameOf(name: string, schema: JsonSchema, draft: Draft): string {
  const taken = draft.bodies.get(name)
  if (taken && JSON.stringify(taken) !== JSON.stringify(schema))
    return bodyNameOf(`${name}Body`, schema, draft)
  draft.bodies.set(name, schema)
  return name
}

/** The schemas that a part of the document points to, sorted by name. */
function referredTo(parts: unknown, schemas: Record<string, JsonSchema>): Record<string, JsonSchema> {
  const found = new Set<string>()
  for (const [, name] of JSON.stringify(parts).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    neededBy(refTo(name ?? ''), schemas, found)
  return Object.fromEntries([...found].toSorted().map(name => [name, schemas[name] ?? {}]))
}
