import { inputOf, valuesOf } from '#forms/json-schema.ts'
import type { Metadata } from '#ui/fields/key-value.ts'
import type { ProviderType, ServiceProvider } from './types.ts'

/** What the form of a provider holds. */
export interface ProviderValues {
  version: number | undefined
  provider_name: string
  provider_type: string
  active: boolean
  properties: Record<string, unknown>
  metadata: Metadata
}

/** The first values: a stored provider's without its secrets, or those of a new one. */
export function providerValues(stored: ServiceProvider | undefined, type?: ProviderType): ProviderValues {
  return {
    version: stored?.version,
    provider_name: stored?.provider_name ?? '',
    provider_type: stored?.provider_type ?? type?.provider_type ?? '',
    active: stored?.active ?? true,
    properties: valuesOf(type?.properties, stored?.properties),
    // Metadata was checked when it was written.
    metadata: (stored?.metadata ?? {}) as Metadata,
  }
}

/**
 * Properties as they are sent. An empty secret is left out, so that the stored one stays; anything else that was
 * emptied is sent as its default, since what is left out stays as it was.
 */
export function propertiesInput(
  type: ProviderType | undefined,
  values: ProviderValues['properties'],
): Record<string, unknown> {
  return { ...defaultsOf(type?.properties), ...inputOf(type?.properties, values) }
}

function defaultsOf(schema: ProviderType['properties'] | undefined): Record<string, unknown> {
  const properties = (schema?.properties ?? {}) as Record<string, { default?: unknown }> // JSON Schema has them so
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) =>
      property.default === undefined ? [] : [[name, property.default]],
    ),
  )
}
