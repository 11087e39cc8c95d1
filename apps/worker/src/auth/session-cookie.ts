import { parse } from 'hono/utils/cookie'

const NAME = 'streamwise.session_token'

/** The session's cookie as it was sent: nobody has looked at its signature. */
export function sessionCookie(cookies: string | undefined): string | undefined {
  if (!cookies) return undefined
  const all = parse(cookies)
  return all[`__Secure-${NAME}`] ?? all[NAME]
}

/**
 * The session token of a cookie that the sign-in library signed (`token.signature`, HMAC-SHA256 in base64), or null.
 * Reading it here saves the library's own look-ups: session, user and rights are one statement.
 */
export async function sessionToken(cookies: string | undefined, secret: string): Promise<string | null> {
  const cookie = sessionCookie(cookies)
  if (!cookie) return null
  const dot = cookie.lastIndexOf('.')
  if (dot < 1) return null
  const token = cookie.slice(0, dot)
  const signature = bytesOf(cookie.slice(dot + 1))
  if (!signature) return null
  const valid = await crypto.subtle.verify(
    'HMAC',
    await keyOf(secret),
    signature,
    new TextEncoder().encode(token),
  )
  return valid ? token : null
}

let known: { secret: string; key: Promise<CryptoKey> } | null = null

/** The secret as a key, imported once. */
function keyOf(secret: string): Promise<CryptoKey> {
  if (known?.secret !== secret) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['verify'])
    known = { secret, key }
  }
  return known.key
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  } catch {
    return null
  }
}
