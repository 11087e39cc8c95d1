import { expect, test } from 'vitest'
import { lengthText } from './length.ts'

test('a length is told in the two units that matter', () => {
  expect(lengthText(0)).toBe('0 s')
  expect(lengthText(59.9)).toBe('59 s')
  expect(lengthText(60)).toBe('1 min')
  expect(lengthText(59 * 60 + 59)).toBe('59 min')
  expect(lengthText(3_600)).toBe('1 h')
  expect(lengthText(26 * 3_600 + 5 * 60)).toBe('26 h 5 min')
})

test('what lies in the future by a clock that is wrong is no negative length', () => {
  expect(lengthText(-5)).toBe('0 s')
})
