import type { Metadata } from '#ui/fields/key-value.ts'
import type { ProviderDraft } from './draft.ts'

/** Attaches a provider; the first one that can be is the default. */
export function attached(
  list: readonly ProviderDraft[],
  provider: Pick<ProviderDraft, 'service_provider_id' | 'provider_name' | 'provider_type' | 'disabled'>,
): ProviderDraft[] {
  if (list.some(one => one.service_provider_id === provider.service_provider_id)) return [...list]
  return settled([...list, { ...provider, active: true, default: false, settings: {}, metadata: {} }])
}

/** Takes a provider off the list; where it was the default another active one becomes it. */
export function detached(list: readonly ProviderDraft[], id: string): ProviderDraft[] {
  return settled(list.filter(one => one.service_provider_id !== id))
}

/** Makes one the default, and no other. */
export function withDefault(list: readonly ProviderDraft[], id: string): ProviderDraft[] {
  return list.map(one => ({ ...one, default: one.service_provider_id === id }))
}

/** Switches one on or off in this package; the default is never one that is off. */
export function switched(list: readonly ProviderDraft[], id: string, active: boolean): ProviderDraft[] {
  return settled(list.map(one => (one.service_provider_id === id ? { ...one, active } : one)))
}

/** Gives one facts of the operator's own. */
export function described(list: readonly ProviderDraft[], id: string, metadata: Metadata): ProviderDraft[] {
  return list.map(one => (one.service_provider_id === id ? { ...one, metadata } : one))
}

/** One default where any can be it: the one that was, else the first that is active here and altogether. */
function settled(list: readonly ProviderDraft[]): ProviderDraft[] {
  const chosen = list.find(one => one.default && one.active) ?? list.find(one => one.active && !one.disabled)
  return list.map(one => ({ ...one, default: one === chosen }))
}
