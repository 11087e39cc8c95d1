/** A JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
export type JsonSchema = Record<string, unknown>

const PREFIX = '#/components/schemas/'

export const refTo = (name: string): JsonSchema => ({ $ref: PREFIX + name })
export const uriOf = (name: string): string => PREFIX + name

/** The name of the component that a schema points to, or null where it is written out. */
export const nameOfRef = ({ $ref }: JsonSchema): string | null =>
  typeof $ref === 'string' ? $ref.slice(PREFIX.length) : null

export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const propertiesOf = (schema: JsonSchema): Record<string, JsonSchema> =>
  (schema.properties ?? {}) as Record<string, JsonSchema> // the library's own output

export const requiredOf = (schema: JsonSchema): string[] => (schema.required ?? []) as string[]

/** The schemas right inside a schema, with the name of the attribute that each describes. */
export function* childrenOf(schema: JsonSchema): Generator<{ name: string | null; child: JsonSchema }> {
  for (const [name, child] of Object.entries(propertiesOf(schema))) yield { name, child }
  for (const key of ['items', 'additionalProperties'])
    if (isSchema(schema[key])) yield { name: null, child: schema[key] }
  for (const key of ['anyOf', 'oneOf', 'allOf', 'prefixItems'])
    for (const child of (schema[key] ?? []) as JsonSchema[]) yield { name: null, child }
}

/** The components that a schema needs, those that they need included. */
export function neededBy(schema: JsonSchema, all: Record<string, JsonSchema>, found = new Set<string>()) {
  const name = nameOfRef(schema)
  if (name !== null && !found.has(name)) {
    found.add(name)
    neededBy(all[name] ?? {}, all, found)
  }
  for (const { child } of childrenOf(schema)) neededBy(child, all, found)
  return found
}
