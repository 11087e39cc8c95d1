import { expect, test } from 'vitest'
import { rowAfter } from './row-keys.ts'
import { nextSort, sortDirection } from './sort.ts'

test('a column sorts upwards, then downwards, then upwards', () => {
  expect(nextSort('-created_at', 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBe('name')
})

test('only the sorted column says so', () => {
  expect(sortDirection('-name', 'name')).toBe('descending')
  expect(sortDirection('name', 'name')).toBe('ascending')
  expect(sortDirection('-name', 'email')).toBeUndefined()
  expect(sortDirection(undefined, undefined)).toBeUndefined()
})

test('keys stay within the rows', () => {
  expect(rowAfter('ArrowDown', 2, 3)).toBe(2)
  expect(rowAfter('ArrowUp', 0, 3)).toBe(0)
  expect(rowAfter('j', 0, 3)).toBe(1)
  expect(rowAfter('End', 0, 3)).toBe(2)
  expect(rowAfter('x', 0, 3)).toBeUndefined()
})
