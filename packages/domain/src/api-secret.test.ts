import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeSecret, newSecret } from './api-secret.ts'

describe('API secrets', () => {
  it('are recognised offline, and no other text is', () => {
    const secret = newSecret(randomBytes)
    expect(secret).toMatch(/^swk_[0-9A-Za-z]{38}$/)
    expect(looksLikeSecret(secret)).toBe(true)
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 41 }), fc.constantFrom(...'0aZ'), (at, letter) => {
        const changed = secret.slice(0, at) + letter + secret.slice(at + 1)
        expect(looksLikeSecret(changed)).toBe(changed === secret)
      }),
    )
    for (const text of ['', 'swk_', secret.slice(0, -1), `${secret}0`, secret.replace('swk_', 'sk_')])
      expect(looksLikeSecret(text)).toBe(false)
  })
  it('are those of the published test vector', () => {
    const vector = 'swk_0123456789ABCDEFGHIJKLMNOPQRSTUV1ggZdL'
    expect(newSecret(count => Uint8Array.from({ length: count }, (_, at) => at))).toBe(vector)
    expect(looksLikeSecret(vector)).toBe(true)
    expect(
      readFileSync(new URL('../../../docs/operators/api-credentials.md', import.meta.url), 'utf8'),
    ).toContain(`\`${vector}\``)
  })
  it('carry the CRC-32 that other tools compute', () => {
    const secret = newSecret(() => new Uint8Array(32).fill(10))
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    const value = [...secret.slice(-6)].reduce((sum, letter) => sum * 62 + digits.indexOf(letter), 0)
    expect(value).toBe(crc32(secret.slice(4, -6)))
  })
})
