import { expect, test } from 'vitest'
import { groupedByValue } from './grouped.ts'

test('rows are given back what each had, in as few calls as there were different values', () => {
  const rows = [
    { id: 'a', status: 'active' },
    { id: 'b', status: 'suspended' },
    { id: 'c', status: 'active' },
  ]
  expect(groupedByValue(rows, 'status')).toEqual([
    { value: 'active', ids: ['a', 'c'] },
    { value: 'suspended', ids: ['b'] },
  ])
  expect(groupedByValue([], 'status' as never)).toEqual([])
})
