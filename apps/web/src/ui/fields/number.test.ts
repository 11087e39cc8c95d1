import { expect, test } from 'vitest'
import { formatNumber, parseNumber } from './number.ts'

test.each([
  ['', null],
  ['  ', null],
  ['12', 12],
  ['1 200', 1200],
  ['-3', -3],
  ['1,5', 1.5],
  ['.5', 0.5],
])('reads %j', (text, number) => {
  expect(parseNumber(text)).toBe(number)
})

test.each(['twelve', '1.2.3', '1e9', '0x10', '--1', '99999999999999999999'])('refuses %j', text => {
  expect(parseNumber(text)).toBeNaN()
})

test('a whole number has no fraction', () => {
  expect(parseNumber('1.5', true)).toBeNaN()
  expect(parseNumber('15', true)).toBe(15)
})

test('reads back what it wrote', () => {
  for (const number of [0, -1, 1.25, 1200]) expect(parseNumber(formatNumber(number))).toBe(number)
  expect(formatNumber(null)).toBe('')
})
