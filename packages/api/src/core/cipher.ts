import { Buffer } from 'node:buffer'

/** Encrypts and decrypts secrets at rest. `place` (row and field) is bound in: a ciphertext moved elsewhere fails. */
export type Cipher = {
  encrypt(plain: string, place: string): Promise<string>
  decrypt(sealed: string, place: string): Promise<string>
}

const IV_BYTES = 12

/**
 * AES-256-GCM with a key ring. `keys` is `id:base64,id:base64`: the first encrypts, all of them decrypt, so that a new
 * key is put in front and the old one stays until everything is re-encrypted. Throws for anything but 32-byte keys.
 */
export async function cipherOf(keys: string): Promise<Cipher> {
  const ring = new Map<string, CryptoKey>()
  for (const entry of keys.split(',')) {
    const [id, encoded] = entry.trim().split(':')
    const bytes = bytesOf(encoded ?? '')
    if (!id || !/^[\w-]{1,32}$/.test(id) || bytes?.length !== 32)
      throw new Error('ENCRYPTION_KEYS must be a list of id:key, each key 32 bytes in base64.')
    ring.set(id, await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']))
  }
  const [newest] = ring
  if (!newest) throw new Error('ENCRYPTION_KEYS holds no key.')
  const [newestId, newestKey] = newest

  return {
    async encrypt(plain, place) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = await crypto.subtle.encrypt(
        params(iv, newestId, place),
        newestKey,
        new TextEncoder().encode(plain),
      )
      const whole = new Uint8Array(IV_BYTES + sealed.byteLength)
      whole.set(iv)
      whole.set(new Uint8Array(sealed), IV_BYTES)
      return `${newestId}.${Buffer.from(whole).toString('base64')}`
    },
    async decrypt(sealed, place) {
      const [id = '', encoded = ''] = sealed.split('.')
      const key = ring.get(id)
      const whole = bytesOf(encoded)
      if (!key || !whole || whole.length <= IV_BYTES)
        throw new Error(`No key ${id} to decrypt ${place} with.`)
      const plain = await crypto.subtle.decrypt(
        params(whole.slice(0, IV_BYTES), id, place),
        key,
        whole.slice(IV_BYTES),
      )
      return new TextDecoder().decode(plain)
    },
  }
}

const params = (iv: Uint8Array<ArrayBuffer>, key: string, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${key}\n${place}`),
})

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64.trim()), letter => letter.charCodeAt(0))
  } catch {
    return null
  }
}
