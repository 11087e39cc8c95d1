import ipaddr from 'ipaddr.js'

const MAPPED_BITS = 96 // of IPv6, before the 32 that are an address of IPv4

/**
 * A range of addresses as it is stored: an address of IPv4 or IPv6 with its prefix length, without bits behind that. One
 * address alone is `/32` or `/128`; one of IPv4 that is mapped into IPv6 is written as IPv4. null for what is no range.
 */
export function normalisedRange(text: string): string | null {
  const [, written, bits] = /^([^/]+?)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? []
  const address = written === undefined ? null : addressOf(written)
  if (!address) return null
  const longest = address.kind() === 'ipv4' ? 32 : 128
  const prefix = bits === undefined ? longest : Number(bits)
  if (prefix > longest) return null
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && prefix >= MAPPED_BITS)
    return networkOf(address.toIPv4Address(), prefix - MAPPED_BITS)
  return networkOf(address, prefix)
}

/** Whether an address lies in one of the ranges that `normalisedRange` made. One that is unknown lies in none. */
export function isWithin(ranges: readonly string[], address: string | null): boolean {
  const given = address === null ? null : addressOf(address)
  if (!given) return false
  const plain = given instanceof ipaddr.IPv6 && given.isIPv4MappedAddress() ? given.toIPv4Address() : given
  return ranges.some(range => {
    const [network, bits] = ipaddr.parseCIDR(range)
    return network.kind() === plain.kind() && plain.match(network, bits)
  })
}

/** Whether a range lies in one of others, all as `normalisedRange` made them. */
export function coversRange(ranges: readonly string[], range: string): boolean {
  const [first, length] = ipaddr.parseCIDR(range)
  return ranges.some(each => {
    const [network, bits] = ipaddr.parseCIDR(each)
    return network.kind() === first.kind() && bits <= length && first.match(network, bits)
  })
}

/** Only the usual spellings: the library also reads `10`, `0x7f.1` and zones, which people mean differently. */
function addressOf(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  if (text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text)) return ipaddr.IPv6.parse(text)
  return null
}

function networkOf(address: ipaddr.IPv4 | ipaddr.IPv6, prefix: number): string {
  const bytes = address
    .toByteArray()
    .map((byte, at) => byte & (0xff << (8 - Math.min(8, Math.max(0, prefix - at * 8)))) & 0xff)
  return `${ipaddr.fromByteArray(bytes)}/${prefix}`
}
