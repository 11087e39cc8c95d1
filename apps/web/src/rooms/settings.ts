import type { Issue } from '#forms/issue-words.ts'
import { inputOf, type NamedProperty, type PropertyGroup, propertyGroups } from '#forms/json-schema.ts'

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
 * What to send: only what differs from the provider's own way, what was set before, and stored settings that this reader
 * was not shown. What was reset goes.
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

/** The groups with the settings that a search finds: each word of it, in the setting's name, words or group. */
export function foundIn(
  groups: readonly PropertyGroup[],
  search: string,
  words: (property: NamedProperty, group: PropertyGroup) => string,
): PropertyGroup[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  return groups.flatMap(group => {
    const properties = group.properties.filter(property => {
      const text = plain(`${property.name} ${words(property, group)}`)
      return wanted.every(word => text.includes(word))
    })
    return properties.length > 0 ? [{ ...group, properties }] : []
  })
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a setting of the form is another than the provider's own. */
export const isChanged = (value: unknown, property: NamedProperty): boolean =>
  value !== undefined && value !== null && value !== '' && value !== property.default

/** What is wrong with the values by the schema's own numbers, before they are sent: issues as zod has them. */
export function settingIssues(schema: SettingsSchema, values: Values): Issue[] {
  return [...settingsOf(schema).values()].flatMap(({ name, minimum, maximum, maxLength }): Issue[] => {
    const value = values[name]
    const path = ['room_settings', name]
    if (typeof value === 'number' && minimum !== undefined && value < minimum)
      return [{ path, message: '', origin: 'number', minimum }]
    if (typeof value === 'number' && maximum !== undefined && value > maximum)
      return [{ path, message: '', origin: 'number', maximum }]
    if (typeof value === 'string' && maxLength !== undefined && [...value].length > maxLength)
      return [{ path, message: '', origin: 'string', maximum: maxLength }]
    return []
  })
}
