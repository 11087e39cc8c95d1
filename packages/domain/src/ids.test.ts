import fc from 'fast-check'
import { ulidToUUID, uuidToULID } from 'ulid'
import { describe, expect, it } from 'vitest'
import { hashIds, newUuid, ulidOf, uuidOf } from './ids.ts'

const ids = hashIds('a deployment secret')
const key = fc.integer({ min: 0, max: 2 ** 40 - 1 })

describe('hash ids', () => {
  it('decode what they encode', () => {
    fc.assert(fc.property(key, n => ids.decode('Room', ids.encode('Room', n)) === n))
  })
  it('are 8 letters and differ by object and by secret', () => {
    fc.assert(
      fc.property(key, n => {
        const id = ids.encode('Room', n)
        expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/)
        expect(id).not.toBe(ids.encode('Account', n))
        expect(id).not.toBe(hashIds('another secret').encode('Room', n))
      }),
    )
  })
  it('show nothing of the order of the rows', () => {
    const first = Array.from({ length: 1000 }, (_, n) => ids.encode('Room', n + 1))
    expect(new Set(first).size).toBe(1000)
    const rising = first.filter((id, at) => id > (first[at - 1] ?? '')).length
    expect(rising).toBeGreaterThan(400)
    expect(rising).toBeLessThan(600)
  })
  it('refuse what is no id', () => {
    for (const text of ['', 'short', 'toolonganid', 'ABCDEFGH', 'iiiiiiii', '0000000é', 'abc efgh'])
      expect(ids.decode('Room', text)).toBeNull()
  })
})

describe('ULIDs', () => {
  it('are the same bits as the UUID, as an independent library reads them', () => {
    fc.assert(
      fc.property(fc.uuid(), uuid => {
        expect(ulidOf(uuid)).toBe(uuidToULID(uuid))
        expect(uuidOf(ulidOf(uuid))).toBe(uuid)
        expect(ulidToUUID(ulidOf(uuid)).toLowerCase()).toBe(uuid)
      }),
    )
  })
  it('sort by creation', () => {
    const made = Array.from({ length: 200 }, () => ulidOf(newUuid()))
    expect(made.toSorted()).toEqual(made)
  })
  it('are told from other texts', () => {
    for (const text of ['', 'x'.repeat(26), '8ZZZZZZZZZZZZZZZZZZZZZZZZZ', '01ARZ3NDEKTSV4RRFFQ69G5FAI'])
      expect(uuidOf(text)).toBeNull()
  })
})
