import { inputOf, type NamedProperty, propertyGroups } from '#forms/json-schema.ts'
import { t } from './messages.ts'

type Values = Readonly<Record<string, unknown>>

/** The JSON Schema of a room's settings, as far as the reader may know it. */
export interface SettingsSchema {
  properties: Record<string, unknown>
}

/** What a provider type says about the settings of its rooms. */
export interface RoomSettingsOfType {
  service_type: string
  room_settings: Values
}

/**
 * Every setting that a room can have: what all rooms have, and what any provider type of its service knows,
 * because the room may run on each of them.
 */
export function settingsSchema(types: readonly RoomSettingsOfType[], serviceType: string): SettingsSchema {
  const ofTypes = types
    .filter(type => type.service_type === serviceType)
    .map(type => type.room_settings.properties)
  return { properties: Object.assign({}, globalSettings(), ...ofTypes) }
}

/** Settings of the room's page for participants; no provider is asked for them. */
function globalSettings(): Record<string, unknown> {
  const group = t('setting.group')
  const setting = (name: 'description' | 'featured_image' | 'hero_image', more: object) => ({
    type: 'string',
    group,
    title: t(`setting.${name}`),
    description: t(`setting.${name}.hint`),
    ...more,
  })
  return {
    description: setting('description', { multiline: true, maxLength: 5_000 }),
    featured_image: setting('featured_image', { format: 'uri', maxLength: 2_048 }),
    hero_image: setting('hero_image', { format: 'uri', maxLength: 2_048 }),
  }
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
