import { addressForbidden, isForbiddenHost } from './addresses.ts'
import { ProviderError } from './provider-error.ts'

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/**
 * A fetch for addresses that users enter: http and https alone, never a redirect followed, and no host inside a private
 * network unless allowed (throws `ProviderError('address_forbidden')`). It judges what is written in the address; where
 * the host resolves names itself, the names' addresses are checked as they are connected to (see `node/lookup.ts`).
 */
export function guardedFetch({
  allowPrivateAddresses,
  fetch,
}: {
  allowPrivateAddresses: boolean
  fetch: Fetch
}): Fetch {
  return async (address, init) => {
    const url = URL.canParse(address) ? new URL(address) : null
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
      throw new ProviderError('address_forbidden', 'Only http and https addresses can be called.')
    if (!allowPrivateAddresses && isForbiddenHost(url.hostname)) throw addressForbidden(url.hostname)
    return fetch(address, { ...init, redirect: 'manual' })
  }
}
