import { createHash } from 'node:crypto'

export const ALGORITHMS = ['sha1', 'sha256', 'sha384', 'sha512'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** A server knows the algorithm by the checksum's length alone (GetChecksumValidator). */
const ALGORITHM_OF_LENGTH = new Map<number, Algorithm>([
  [40, 'sha1'],
  [64, 'sha256'],
  [96, 'sha384'],
  [128, 'sha512'],
])

/** `hex(HASH(call + query + secret))`: `query` is the raw text as sent, without its checksum. */
export function checksumOf(call: string, query: string, secret: string, algorithm: Algorithm): string {
  return createHash(algorithm)
    .update(call + query + secret)
    .digest('hex')
}

/** The server takes the checksum out by replacing text, so an encoded or misplaced one stays in and fails. */
export function withoutChecksum(rawQuery: string, checksum: string): string {
  return rawQuery
    .replaceAll(`&checksum=${checksum}`, '')
    .replaceAll(`checksum=${checksum}&`, '')
    .replaceAll(`checksum=${checksum}`, '')
}

interface Signed {
  call: string
  rawQuery: string
  checksum: string | undefined
}

/** Whether a call carries the secret's checksum by one of the supported algorithms; letter case is no matter. */
export function isSigned(signed: Signed, secret: string, supported: readonly Algorithm[]): boolean {
  if (!signed.checksum) return false
  const algorithm = ALGORITHM_OF_LENGTH.get(signed.checksum.length)
  if (!algorithm || !supported.includes(algorithm)) return false
  const query = withoutChecksum(signed.rawQuery, signed.checksum)
  return checksumOf(signed.call, query, secret, algorithm) === signed.checksum.toLowerCase()
}
