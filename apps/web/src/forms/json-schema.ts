/** One property of a JSON Schema object, as far as a form draws it. */
export interface Property {
  type?: string | readonly string[]
  title?: string
  description?: string
  enum?: readonly unknown[]
  /** Words for the values of `enum`. */
  labels?: Readonly<Record<string, string>>
  /** `uri`, `color`, … */
  format?: string
  default?: unknown
  placeholder?: string
  multiline?: boolean
  /** Never comes back from the server: an answer holds `{ is_set, last4 }` in its place. */
  sensitive?: boolean
  group?: string
  minimum?: number
  maximum?: number
  maxLength?: number
}

export interface NamedProperty extends Property {
  name: string
  required: boolean
}

export interface PropertyGroup {
  /** Absent for properties that belong to none. */
  title: string | undefined
  properties: NamedProperty[]
}

export type ControlKind =
  | 'secret'
  | 'choice'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'color'
  | 'url'
  | 'lines'
  | 'text'

/** The properties in groups, in the schema's own order; a group stands where its first property does. */
export function propertyGroups(schema: unknown): PropertyGroup[] {
  const groups: PropertyGroup[] = []
  for (const property of propertiesOf(schema)) {
    const group = groups.find(one => one.title === property.group)
    if (group) group.properties.push(property)
    else groups.push({ title: property.group, properties: [property] })
  }
  return groups
}

/** Which control draws it. */
export function controlOf(property: Property): ControlKind {
  if (property.sensitive) return 'secret'
  if (property.enum) return 'choice'
  if (property.type === 'boolean') return 'boolean'
  if (property.type === 'integer' || property.type === 'number') return property.type
  if (property.format === 'color') return 'color'
  if (property.format === 'uri') return 'url'
  return property.multiline ? 'lines' : 'text'
}

/** The first values of a form over stored ones: what is sensitive starts empty, the rest as it is. */
export function valuesOf(
  schema: unknown,
  stored: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { name, sensitive } of propertiesOf(schema)) {
    if (!sensitive && stored[name] !== undefined) values[name] = stored[name]
  }
  return values
}

/** What to send: fields left empty are left out, so that the default holds and a stored secret stays. */
export function inputOf(schema: unknown, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const { name } of propertiesOf(schema)) {
    const value = values[name]
    if (value !== undefined && value !== null && value !== '') input[name] = value
  }
  return input
}

/** The end of a stored secret, where the answer says that one is set. */
export function last4Of(stored: unknown): string | undefined {
  if (!isObject(stored) || stored.is_set !== true) return undefined
  return typeof stored.last4 === 'string' ? stored.last4 : ''
}

function propertiesOf(schema: unknown): NamedProperty[] {
  if (!isObject(schema) || !isObject(schema.properties)) return []
  const required = Array.isArray(schema.required) ? schema.required : []
  return Object.entries(schema.properties)
    .filter((entry): entry is [string, Property] => isObject(entry[1]))
    .map(([name, property]) => ({ ...property, name, required: required.includes(name) }))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
