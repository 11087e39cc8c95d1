import ipaddr from 'ipaddr.js'
import { ProviderError } from './provider-error.ts'

const localNames = /(^|\.)(localhost|localdomain|local|internal|home\.arpa)$/

/**
 * Whether an IP address, in any spelling, is one that only exists inside some network, or none to connect to:
 * loopback, private, link-local, carrier-grade NAT, multicast, documentation, tunnels, … Only plain public unicast
 * is left. Addresses of IPv6 that stand for one of IPv4 (mapped, NAT64) are as good as that one.
 * Null for what is no IP address.
 */
export function isForbiddenAddress(text: string): boolean | null {
  if (!ipaddr.isValid(text)) return null
  const address = ipaddr.process(text)
  if (address instanceof ipaddr.IPv6 && address.range() === 'rfc6052')
    return new ipaddr.IPv4(address.toByteArray().slice(-4)).range() !== 'unicast'
  return address.range() !== 'unicast'
}

/** Whether a URL's host must not be connected to, as far as its writing tells: a name may still resolve to one. */
export function isForbiddenHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
  return host === '' || (isForbiddenAddress(host) ?? localNames.test(host))
}

/** The error for such a host, for operators: it says how to allow it. */
export function addressForbidden(host: string): ProviderError {
  return new ProviderError(
    'address_forbidden',
    `The address ${host} is inside a private network. Set ALLOW_PRIVATE_ADDRESSES=true to allow connections to such addresses.`,
  )
}
