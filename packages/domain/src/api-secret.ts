/** How every secret of this platform begins, so that scanners recognise it. */
export const SECRET_PREFIX = 'swk_'
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const RANDOM_LETTERS = 32 // 190 bits
const CHECK_LETTERS = 6

/** A new secret: prefix, 190 random bits, and a CRC-32 that lets anyone tell a real one from a look-alike offline. */
export function newSecret(randomBytes: (count: number) => Uint8Array): string {
  let body = ''
  while (body.length < RANDOM_LETTERS)
    // 248 = 4 × 62: bytes above it would make the first letters likelier.
    for (const byte of randomBytes(RANDOM_LETTERS))
      if (byte < 248 && body.length < RANDOM_LETTERS) body += ALPHABET[byte % 62]
  return SECRET_PREFIX + body + check(body)
}

/** Whether a text has the shape and the checksum of a secret: false saves a look-up. */
export function looksLikeSecret(text: string): boolean {
  if (!/^swk_[0-9A-Za-z]{38}$/.test(text)) return false
  const body = text.slice(SECRET_PREFIX.length, -CHECK_LETTERS)
  return text.endsWith(check(body))
}

function check(body: string): string {
  let rest = crc32(body)
  let letters = ''
  for (let n = 0; n < CHECK_LETTERS; n++) {
    letters = `${ALPHABET[rest % 62]}${letters}`
    rest = Math.floor(rest / 62)
  }
  return letters
}

function crc32(text: string): number {
  let crc = 0xffffffff
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at)
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
