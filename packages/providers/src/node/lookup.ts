import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, type RequestInit as NodeRequestInit, fetch as undiciFetch } from 'undici'
import { addressForbidden, isForbiddenAddress } from '../addresses.ts'
import { type Fetch, guardedFetch } from '../outgoing.ts'
import { ProviderError } from '../provider-error.ts'

/** Resolves a name to all of its addresses. */
export type Resolve = (
  hostname: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6'; hints?: number },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * A DNS look-up that fails where a name has any forbidden address. It runs as the connection is made and hands over
 * the very addresses that it checked, so a name that answers differently the second time (DNS rebinding) gains nothing.
 */
export function guardedLookup(resolve: Resolve = systemLookup): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { family: options.family, hints: options.hints, all: true }, (error, addresses) => {
      const first = addresses?.[0]
      if (error || !first) return done(error ?? new Error(`${hostname} has no address`), '', 0)
      if (addresses.some(({ address }) => isForbiddenAddress(address) !== false))
        return done(addressForbidden(hostname), '', 0)
      if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}

/** Node's guarded fetch: checks what an address says, and the IP addresses that it leads to when connecting. */
export function nodeFetch(allowPrivateAddresses: boolean, resolve?: Resolve): Fetch {
  const dispatcher = new Agent(allowPrivateAddresses ? {} : { connect: { lookup: guardedLookup(resolve) } })
  const fetch: Fetch = async (url, init) => {
    try {
      // undici's types of the fetch standard and TypeScript's describe the same objects and differ in name.
      const response: unknown = await undiciFetch(url, { ...(init as NodeRequestInit), dispatcher })
      return response as Response
    } catch (thrown) {
      throw forbiddenCause(thrown) ?? thrown
    }
  }
  return guardedFetch({ allowPrivateAddresses, fetch })
}

/** undici wraps what a look-up throws. */
function forbiddenCause(thrown: unknown): ProviderError | null {
  if (thrown instanceof ProviderError) return thrown
  return thrown instanceof Error && thrown.cause !== undefined ? forbiddenCause(thrown.cause) : null
}
