import { expect, test } from 'vitest'
import { sizeText, storageText } from './size.ts'

test('a size is told in MB, with a digit more where it is small, and never as nothing', () => {
  expect(sizeText(48_211_034)).toBe('48 MB')
  expect(sizeText(4_251_034)).toBe('4.3 MB')
  expect(sizeText(1_900_000_000)).toBe('1,900 MB')
  expect(sizeText(20)).toBe('0.1 MB')
})

test('room for recordings is told in the unit that is short', () => {
  expect(storageText(0)).toBe('0 MB')
  expect(storageText(500)).toBe('500 MB')
  expect(storageText(500_000)).toBe('500 GB')
  expect(storageText(2_000_000)).toBe('2 TB')
  expect(storageText(1_234)).toBe('1.23 GB')
})
