import { inputOf, type NamedProperty, propertyGroups } from '#forms/json-schema.ts'

type Values = Readonly<Record<string, unknown>>

/** The JSON Schema of a room's settings. */
export interface SettingsSchema {
  properties?: unknown
}

/** The settings in the schema's order, by name. */
export function settingsOf(schema: SettingsSchema): Map<string, NamedProperty> {
  const properties = propertyGroups(schema).flatMap(group => group.properties)
  return new Map(properties.map(property => [property.name, property]))
}

/**
 * What to send: only what differs from the provider's own way, what was set before, and stored settings that
 * this reader was not shown.
 */
export function settingsInput(
  schema: SettingsSchema,
  values: Values,
  stored: Values = {},
): Record<string, unknown> {
  const known = settingsOf(schema)
  const hidden = Object.entries(stored).filter(([name]) => !known.has(name))
  const shown = Object.entries(inputOf(schema, values)).filter(
    ([name, value]) => Object.hasOwn(stored, name) || value !== known.get(name)?.default,
  )
  return Object.fromEntries([...hidden, ...shown])
}
