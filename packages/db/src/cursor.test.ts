import { hashIds } from '@streamwise/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type After, readCursor, writeCursor } from './cursor.ts'
import { accounts, rooms } from './entities.ts'
import { sortOf } from './order.ts'

const ids = hashIds('a key for tests only')
const byName = sortOf('room_name')
const key = fc.integer({ min: 1, max: 2 ** 40 - 1 })
const end = fc.option(key, { nil: null })
const places: fc.Arbitrary<After> = fc.record({
  row: fc.option(fc.record({ value: fc.oneof(fc.string({ unit: 'binary' }), fc.integer()), key }), {
    nil: null,
  }),
  portion: fc.option(fc.record({ low: end, high: end }), { nil: null }),
})

test('a cursor says what it was made of', () => {
  fc.assert(
    fc.property(places, after => {
      expect(readCursor(rooms, byName, writeCursor(rooms, byName, after, ids), ids)).toEqual(after)
    }),
  )
})

test('is nothing to another list, another order or another deployment', () => {
  fc.assert(
    fc.property(places, after => {
      const cursor = writeCursor(rooms, byName, after, ids)
      expect(readCursor(accounts, byName, cursor, ids)).toBeNull()
      for (const sort of ['-room_name', 'created_at', '-created_at'])
        expect(readCursor(rooms, sortOf(sort), cursor, ids)).toBeNull()
      expect(readCursor(rooms, byName, cursor, hashIds('another key'))).toBeNull()
    }),
  )
})

test('nobody changes a letter of it, and junk is nothing', () => {
  const cursor = writeCursor(rooms, byName, { row: { value: 'Weekly', key: 5 }, portion: null }, ids)
  for (let at = 0; at < cursor.length; at++)
    for (const letter of ['A', 'z', '0', '_', '', 'é'])
      if (letter !== cursor[at])
        expect(readCursor(rooms, byName, cursor.slice(0, at) + letter + cursor.slice(at + 1), ids)).toBeNull()
  fc.assert(fc.property(fc.string({ unit: 'binary' }), junk => readCursor(rooms, byName, junk, ids) === null))
  for (const junk of ['', 'x', '%%%', btoa('{}'), btoa('[1]')])
    expect(readCursor(rooms, byName, junk, ids)).toBeNull()
})
