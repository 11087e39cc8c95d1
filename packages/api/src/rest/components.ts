import * as domain from '@streamwise/domain'
import * as z from 'zod'
import { ErrorBody } from '../core/errors.ts'
import { type JsonSchema, neededBy, refTo, uriOf } from './json-schema.ts'
import type { Operation } from './operations.ts'
import { tidy } from './tidy.ts'

/** Every schema of a document by its name, and what each operation takes and gives by reference. */
export type Components = {
  schemas: Record<string, JsonSchema>
  input(operation: Operation): JsonSchema
  output(operation: Operation): JsonSchema
}

/** The names of schemas: those that the domain exports have their own there. */
const named = new Map<z.ZodType, string>(
  Object.entries(domain).flatMap(([name, value]) =>
    /^[A-Z]/.test(name) && value instanceof z.ZodType ? [[value, name] as const] : [],
  ),
)
named.set(ErrorBody, 'Error')

/** The schemas of all operations, written once each under their names. */
export function componentsOf(operations: readonly Operation[]): Components {
  const inputNames = new Map(operations.map(each => [each, nameOf(each.input, `${pascal(each.name)}Input`)]))
  const outputNames = new Map(
    operations.map(each => [each, nameOf(each.output, `${pascal(each.name)}Answer`)]),
  )
  const all = new Map<string, z.ZodType>([...named].map(([schema, name]) => [name, schema]))
  for (const [operation, name] of inputNames) if (!all.has(name)) all.set(name, operation.input)
  for (const [operation, name] of outputNames) if (!all.has(name)) all.set(name, operation.output)

  const outputs = written(all, 'output')
  const given = neededFrom([...outputNames.values(), 'Error'], outputs)
  // A schema may say more of an input than of an answer (defaults, rules): then the input has a name of its own.
  let apart = new Set<string>()
  let inputs = written(all, 'input')
  for (;;) {
    const taken = neededFrom(inputNames.values(), inputs)
    const differing = [...taken].filter(
      name => given.has(name) && JSON.stringify(inputs[name]) !== JSON.stringify(outputs[name]),
    )
    if (differing.every(name => apart.has(name))) break
    apart = new Set([...apart, ...differing])
    inputs = written(all, 'input', name => (apart.has(name) ? `${name}Input` : name))
  }
  const ownName = (name: string) => (apart.has(name) ? `${name}Input` : name)
  return {
    schemas: {
      ...Object.fromEntries(Object.entries(inputs).map(([name, schema]) => [ownName(name), schema])),
      ...Object.fromEntries([...given].map(name => [name, outputs[name] ?? {}])),
    },
    input: operation => refTo(ownName(inputNames.get(operation) ?? '')),
    output: operation => refTo(outputNames.get(operation) ?? ''),
  }
}

function nameOf(schema: z.ZodType, otherwise: string): string {
  const own = named.get(schema)
  if (own) return own
  const { data, meta } = schema instanceof z.ZodObject ? schema.shape : {}
  const item = meta && data instanceof z.ZodArray ? named.get(data.element as z.ZodType) : undefined
  return item ? `${item.replace(/With$/, '')}Page` : otherwise
}

/** `rooms.create` → `RoomsCreate`. */
const pascal = (name: string): string =>
  name
    .split('.')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

function written(
  all: ReadonlyMap<string, z.ZodType>,
  io: 'input' | 'output',
  as: (name: string) => string = name => name,
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [name, schema] of all) registry.add(schema, { id: name })
  const { schemas } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    uri: name => uriOf(as(name)),
    override: ({ zodSchema, jsonSchema }) => tidy(jsonSchema as JsonSchema, zodSchema),
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  )
}

const neededFrom = (names: Iterable<string>, all: Record<string, JsonSchema>): Set<string> => {
  const found = new Set<string>()
  for (const name of names) neededBy(refTo(name), all, found)
  return found
}
