/** Hashes that BigBlueButton takes; it recognises one by the checksum's length. */
export const checksumAlgorithms = ['sha1', 'sha256', 'sha384', 'sha512'] as const

export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number]

const digests: Record<ChecksumAlgorithm, string> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

/**
 * The checksum of an API call: hex of HASH(call name + query as sent + secret), nothing in between
 * (BigBlueButton API reference, "Usage"). `query` must be byte for byte what goes over the wire.
 */
export function checksum(
  algorithm: ChecksumAlgorithm,
  call: string,
  query: string,
  secret: string,
): Promise<string> {
  return hash(algorithm, call + query + secret)
}

/** Lower-case hex digest of a text's UTF-8 bytes. */
export async function hash(algorithm: ChecksumAlgorithm, text: string): Promise<string> {
  const digest = await crypto.subtle.digest(digests[algorithm], new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
