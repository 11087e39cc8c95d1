import { bbb } from './bbb/index.ts'
import { jaas, jitsi } from './jitsi/index.ts'
import type { ProviderType } from './provider-type.ts'
import { scalelite } from './scalelite/index.ts'

/** The types that are built in. A new one is a folder beside theirs and a word here. */
export const providerTypes: readonly ProviderType[] = [bbb, scalelite, jitsi, jaas]

export type ProviderRegistry = {
  list: readonly ProviderType[]
  get(type: string): ProviderType | undefined
}

/** Finds types by their name. Throws where two have the same. */
export function providerRegistry(types: readonly ProviderType[] = providerTypes): ProviderRegistry {
  const byName = new Map(types.map(type => [type.provider_type, type]))
  if (byName.size < types.length) throw new Error('Two provider types have the same name.')
  return { list: [...types], get: type => byName.get(type) }
}
