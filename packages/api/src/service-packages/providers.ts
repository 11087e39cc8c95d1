import type { Row, schema } from '@streamwise/db'
import { invalidInput, type PackageProviderInput } from '@streamwise/domain'

export type AttachedProvider = Omit<PackageProviderInput, 'service_provider_id' | 'default'> & {
  service_provider_id: number
  default: boolean
}

/** Where in the input a provider is named. */
export const providerField = (at: number, name = 'service_provider_id') => `providers.${at}.${name}`

/**
 * The providers that an input attaches to a package: each of the package's service type, exactly one the default where
 * there is an active one. Where none is marked it is the first active one. `providers` are the rows that the inputs
 * name.
 */
export function attachedProviders(
  serviceType: string,
  inputs: readonly PackageProviderInput[],
  providers: readonly Row<typeof schema.serviceProviders>[],
): AttachedProvider[] {
  const marked = inputs.findIndex(input => input.default)
  const usable = inputs.findIndex((input, at) => input.active && providers[at]?.active)
  const chosen = marked >= 0 ? marked : usable
  return providers.map((provider, at) => {
    const refuse = (name: string, message: string) =>
      invalidInput({ [providerField(at, name)]: [`${provider.provider_name} ${message}`] })
    requireServiceType(serviceType, provider, providerField(at))
    if (providers.findIndex(({ id }) => id === provider.id) !== at)
      throw refuse('service_provider_id', 'is attached twice.')
    if (at === chosen && !provider.active) throw refuse('default', "is inactive and can't be the default.")
    const { active = true, settings = {}, metadata = {} } = inputs[at] ?? {}
    return { service_provider_id: provider.id, active, settings, metadata, default: at === chosen }
  })
}

/** Throws `invalid_input` at `field` for a provider that does not deliver what the package sells. */
export function requireServiceType(
  serviceType: string,
  { provider_name, service_type }: { provider_name: string; service_type: string },
  field: string,
): void {
  if (service_type !== serviceType)
    throw invalidInput({ [field]: [`${provider_name} does not deliver ${serviceType}.`] })
}

type Audited = {
  service_provider_id: number
  active: boolean
  default: boolean
  metadata: Record<string, unknown>
}

/** Providers as the audit log tells of them. */
export const auditedProviders = (
  providers: readonly Audited[],
  ids: { encode(object: string, key: number): string },
) =>
  providers.map(({ service_provider_id, active, default: first, metadata }) => ({
    service_provider_id: ids.encode('ServiceProvider', service_provider_id),
    active,
    default: first,
    ...(Object.keys(metadata).length ? { metadata } : {}),
  }))
