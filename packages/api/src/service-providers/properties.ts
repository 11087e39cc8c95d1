import { invalidInput } from '@streamwise/domain'
import { type ProviderConnection, ProviderError, type ProviderType } from '@streamwise/providers'
import type * as z from 'zod'
import type { Deployment } from '../core/context.ts'
import { invalid } from '../core/errors.ts'

/** How a sensitive property is kept: encrypted, and as much of it as may be shown. */
type Sealed = { sealed: string; last4: string }

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'last4' in value

/** The last line of a PEM file, the same for all. */
const armor = /-----END [A-Z0-9 ]+-----\s*$/

/** Under this length, four letters would tell too much. */
const SHOW_FROM = 12

/** Properties as an answer shows them: of a sensitive one, that it is set and how it ends. */
export const masked = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      isSealed(value) ? { is_set: true, last4: value.last4 } : value,
    ]),
  )

/** Names of a type's sensitive properties, from its schema. */
export const sensitiveOf = (type: ProviderType): string[] =>
  Object.entries(type.properties.shape).flatMap(([name, field]) =>
    (field as z.ZodType).meta()?.sensitive === true ? [name] : [],
  )

const placeOf = (uuid: string, name: string) => `ServiceProvider/${uuid}/${name}`

/** Checks properties against their type (a key by reading it). Throws `invalid_input` with errors at `properties.…`. */
export async function checkProperties(
  type: ProviderType,
  properties: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const parsed = await type.properties.safeParseAsync(properties)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error, ['properties'], `${type.name} has no such property.`)
}

/** Checked properties as they are stored. `before` are the stored ones, kept where nothing changed. */
export async function seal(
  deployment: Deployment,
  type: ProviderType,
  uuid: string,
  properties: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const sealed = { ...properties }
  for (const name of sensitiveOf(type)) {
    const value = properties[name]
    if (typeof value !== 'string') continue
    sealed[name] = {
      sealed: await deployment.cipher.encrypt(value, placeOf(uuid, name)),
      last4: value.length >= SHOW_FROM ? value.replace(armor, '').trimEnd().slice(-4) : '',
    } satisfies Sealed
  }
  return sealed
}

/**
 * Stored properties in clear: only to call the back-end, or to check a change against them. What is in `instead` is not
 * decrypted: a new secret must be accepted even where the key of the old one is lost. Throws `ProviderError`
 * (`undecryptable`) otherwise.
 */
export async function unseal(
  deployment: Deployment,
  provider: { uuid: string; properties: Record<string, unknown> },
  instead: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const clear: Record<string, unknown> = { ...provider.properties, ...instead }
  for (const [name, value] of Object.entries(clear))
    if (isSealed(value)) clear[name] = await opened(deployment, value, placeOf(provider.uuid, name), name)
  return clear
}

/**
 * Stored properties in clear, with what is given in their place; null clears one. Throws `invalid_input` with errors at
 * `properties.…`, and `ProviderError` as `unseal`.
 */
export async function changedProperties(
  deployment: Deployment,
  type: ProviderType,
  provider: { uuid: string; properties: Record<string, unknown> },
  given: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const whole = await unseal(deployment, provider, given)
  return checkProperties(
    type,
    Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null)),
  )
}

const opened = ({ cipher }: Deployment, { sealed }: Sealed, place: string, name: string): Promise<string> =>
  cipher.decrypt(sealed, place).catch(cause => {
    throw new ProviderError(
      'undecryptable',
      `The stored ${name} can't be decrypted: its key is missing in ENCRYPTION_KEYS. Enter it again.`,
      { cause },
    )
  })

/** A link to a back-end with properties in clear. */
export const connect = (
  deployment: Deployment,
  type: ProviderType,
  properties: Record<string, unknown>,
): ProviderConnection =>
  type.connect(properties, {
    fetch: deployment.fetch,
    now: deployment.now,
    elapsed: deployment.elapsed,
    timeout: deployment.providerTimeout,
  })

/** The descriptor of a type. Throws `invalid_input` at `provider_type` for one the platform does not know. */
export function providerType(deployment: Deployment, name: string): ProviderType {
  const type = deployment.providerTypes.get(name)
  if (type) return type
  const known = deployment.providerTypes.list.map(({ provider_type }) => provider_type).join(', ')
  throw invalidInput({ provider_type: [`There is no provider type ${name}; there are ${known}.`] })
}
