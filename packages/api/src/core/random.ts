/** Bytes from the system's generator. */
export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

/** Letters that nobody guesses: 5 bits each, none that reads like another. */
export const randomLetters = (count: number): string =>
  Array.from(randomBytes(count), byte => '0123456789abcdefghjkmnpqrstvwxyz'[byte & 31]).join('')

/** SHA-256 in hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
