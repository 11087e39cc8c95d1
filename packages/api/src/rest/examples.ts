import { BY_NAME, TEXTS } from './example-values.ts'
import { childrenOf, isSchema, type JsonSchema, nameOfRef, propertiesOf, requiredOf } from './json-schema.ts'

/** An example of a schema: the author's own, else what its attribute's name, its default or its type suggests. */
export function exampleOf(
  schema: JsonSchema,
  all: Record<string, JsonSchema>,
  name: string | null = null,
): unknown {
  const ref = nameOfRef(schema)
  if (Array.isArray(schema.examples)) return schema.examples[0]
  if (ref !== null) return exampleOf(all[ref] ?? {}, all, name)
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const suggested = suggestedFor(schema, name)
  if (suggested !== undefined) return suggested
  const options = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (options) return exampleOf(options.find(option => option.type !== 'null') ?? {}, all, name)
  const type = Array.isArray(schema.type) ? schema.type.find(each => each !== 'null') : schema.type
  if (type === 'object') return exampleOfObject(schema, all)
  if (type === 'array') return exampleOfArray(schema, all, name)
  if (type === 'boolean') return schema.default ?? false
  if (type === 'integer' || type === 'number')
    return schema.default ?? Math.max(0, Number(schema.minimum ?? 0))
  return type === 'string' ? (TEXTS.find(text => fits(schema, text)) ?? '') : null
}

/** Every attribute of an answer; of an input what it needs, and what its author gave an example for. */
function exampleOfObject(schema: JsonSchema, all: Record<string, JsonSchema>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(propertiesOf(schema)).map(([key, child]) => [key, exampleOf(child, all, key)]),
  )
}

function exampleOfArray(schema: JsonSchema, all: Record<string, JsonSchema>, name: string | null): unknown[] {
  if (schema.maxItems === 0 || !isSchema(schema.items)) return []
  return [exampleOf(schema.items, all, name === null ? null : name.replace(/s$/, ''))]
}

function suggestedFor(schema: JsonSchema, name: string | null): unknown {
  if (name === null) return undefined
  const known = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : byEnding(name)
  const options = [schema, ...((schema.anyOf ?? []) as JsonSchema[])]
  return options.some(option => fits(option, known)) ? known : undefined
}

function byEnding(name: string): string | undefined {
  if (/(^|_)id$/.test(name)) return 'k3v9x0qa'
  if (/_at$|^since$|^last_usage$/.test(name)) return '2026-11-21T09:30:00.000Z'
  return undefined
}

/** Whether a plain value is one that a schema's own rules take; a schema without a type says nothing. */
function fits(schema: JsonSchema, value: unknown): boolean {
  const types = [schema.type].flat()
  if (value === undefined || Array.isArray(schema.enum) || 'const' in schema) return false
  if (value === null) return types.includes('null')
  if (typeof value === 'string')
    return (
      types.includes('string') &&
      value.length >= Number(schema.minLength ?? 0) &&
      value.length <= Number(schema.maxLength ?? Number.POSITIVE_INFINITY) &&
      (typeof schema.pattern !== 'string' || new RegExp(schema.pattern, 'u').test(value)) &&
      (schema.format !== 'date-time' || value.includes('T'))
    )
  if (typeof value === 'boolean') return types.includes('boolean')
  if (typeof value === 'number')
    return (
      (types.includes('integer') || types.includes('number')) &&
      value >= Number(schema.minimum ?? value) &&
      value <= Number(schema.maximum ?? value)
    )
  if (Array.isArray(value))
    return (
      types.includes('array') &&
      isSchema(schema.items) &&
      value.every(each => fits(schema.items as JsonSchema, each))
    )
  return (
    types.includes('object') &&
    !Object.keys(propertiesOf(schema)).length &&
    schema.additionalProperties !== false
  )
}

/** An input to show: its author's own without what the path says, else what it needs, and the optional attributes that are given most. */
export function exampleOfInput(schema: JsonSchema, all: Record<string, JsonSchema>): Record<string, unknown> {
  const properties = propertiesOf(schema)
  const required = requiredOf(schema)
  const own = Array.isArray(schema.examples) ? schema.examples[0] : undefined
  if (isSchema(own)) return Object.fromEntries(Object.entries(own).filter(([key]) => key in properties))
  const told = Object.keys(properties).filter(key => required.includes(key) || tellsByItself(properties[key]))
  const shown = told.length ? told : Object.keys(properties).slice(0, 2)
  return Object.fromEntries(shown.map(key => [key, exampleOf(properties[key] ?? {}, all, key)]))
}

/** Whether an optional attribute is worth showing: its author wrote an example, and nothing else makes up for it. */
const tellsByItself = (schema: JsonSchema | undefined): boolean =>
  Array.isArray(schema?.examples) && !('default' in schema)

/** Puts an example beside every attribute that is a plain value and has none. */
export function withExamples(schema: JsonSchema, all: Record<string, JsonSchema>): void {
  for (const { name, child } of childrenOf(schema)) {
    withExamples(child, all)
    if (name !== null && nameOfRef(child) === null && !('examples' in child) && !('const' in child))
      child.examples = [exampleOf(child, all, name)]
  }
}
