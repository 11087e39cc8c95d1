import { hash } from 'node:crypto'

/** Bytes from the system's generator. */
export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

/** Letters that nobody guesses: 5 bits each, none that reads like another. */
export const randomLetters = (count: number): string =>
  Array.from(randomBytes(count), byte => '0123456789abcdefghjkmnpqrstvwxyz'[byte & 31]).join('')

/** SHA-256 in hex. The synchronous one: hashing a secret takes less than a microsecond, a promise for it fifty times as long. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** Digits that nobody guesses: bytes above 249 are dropped, or the lower digits would come more often. */
export function randomDigits(count: number): string {
  let digits = ''
  while (digits.length < count)
    for (const byte of randomBytes(count)) if (byte < 250 && digits.length < count) digits += byte % 10
  return digits
}
