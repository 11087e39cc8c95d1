import { expect, test } from 'vitest'
import { askedAfter, canNarrow } from './narrowing.ts'

test('a room narrows what its subscription has for meetings, and no more', () => {
  expect(canNarrow('max_participants', 100)).toBe(true)
  expect(canNarrow('recording', true)).toBe(true)
  expect(canNarrow('recording', false)).toBe(false)
  expect(canNarrow('max_participants', null)).toBe(false)
  expect(canNarrow('max_rooms', 10)).toBe(false)
})

test('one feature is changed, the others stay as they were asked for', () => {
  const asked = [
    { code: 'max_participants', value: 20 },
    { code: 'recording', value: false },
  ]
  expect(askedAfter(asked, 'max_participants', 10)).toEqual([
    asked[1],
    { code: 'max_participants', value: 10 },
  ])
  expect(askedAfter(asked, 'max_participants', null)).toEqual([asked[1]])
  expect(askedAfter([], 'max_duration', 60)).toEqual([{ code: 'max_duration', value: 60 }])
})
