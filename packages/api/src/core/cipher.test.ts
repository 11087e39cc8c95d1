import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cipherOf } from './cipher.ts'

const key = (fill: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(fill)))
const flip = (sealed: string, at: number) => {
  const [id, text] = sealed.split('.')
  const bytes = Uint8Array.from(atob(text ?? ''), letter => letter.charCodeAt(0))
  bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
  return `${id}.${btoa(String.fromCharCode(...bytes))}`
}

describe('the cipher', () => {
  it('gives back what it took, only at the same place and unchanged', async () => {
    const cipher = await cipherOf(`a:${key(1)}`)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.nat(), async (plain, at) => {
        const sealed = await cipher.encrypt(plain, 'ServiceProvider/1/secret')
        expect(await cipher.decrypt(sealed, 'ServiceProvider/1/secret')).toBe(plain)
        await expect(cipher.decrypt(sealed, 'ServiceProvider/2/secret')).rejects.toThrow()
        await expect(cipher.decrypt(flip(sealed, at), 'ServiceProvider/1/secret')).rejects.toThrow()
      }),
      { numRuns: 50 },
    )
  })
  it('never makes the same text twice, and none that shows the secret', async () => {
    const cipher = await cipherOf(`a:${key(1)}`)
    const [one, two] = [await cipher.encrypt('secret', 'x'), await cipher.encrypt('secret', 'x')]
    expect(one).not.toBe(two)
    expect(atob(one.slice(2))).not.toContain('secret')
  })
  it('reads with older keys and writes with the newest', async () => {
    const old = await (await cipherOf(`a:${key(1)}`)).encrypt('secret', 'x')
    const rotated = await cipherOf(`b:${key(2)},a:${key(1)}`)
    expect(await rotated.decrypt(old, 'x')).toBe('secret')
    expect(await rotated.encrypt('secret', 'x')).toMatch(/^b\./)
    await expect((await cipherOf(`b:${key(2)}`)).decrypt(old, 'x')).rejects.toThrow('No key a')
  })
  it('refuses keys that are none', async () => {
    for (const keys of ['', 'a', 'a:', `a:${btoa('short')}`, `:${key(1)}`, 'a:%%%'])
      await expect(cipherOf(keys)).rejects.toThrow('ENCRYPTION_KEYS')
  })
})
