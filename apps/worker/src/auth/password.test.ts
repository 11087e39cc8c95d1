import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

describe('passwords', () => {
  it('are told right from wrong, however they are typed', async () => {
    const hash = await hashPassword('Pässwort 123')
    expect(await verifyPassword('Pässwort 123', hash)).toBe(true)
    expect(await verifyPassword('Pässwort 123'.normalize('NFD'), hash)).toBe(true)
    expect(await verifyPassword('pässwort 123', hash)).toBe(false)
    expect(hash).not.toContain('123')
    expect(await hashPassword('Pässwort 123')).not.toBe(hash)
  })
  it('match no hash that is none', async () => {
    for (const hash of ['', 'x', 'bcrypt$1$2$3$4$5', 'scrypt$32768$8$1$$'])
      expect(await verifyPassword('x', hash)).toBe(false)
  })
})
