import { expect, test } from 'vitest'
import { rankOf } from './rank.ts'

test.each([
  ['ana@aurora.example', 'key'],
  ['ESCOLA AURORA', 'name'],
  ['esc', 'prefix'],
  ['ana@', 'prefix'],
  ['aur', 'word'],
  ['urora', 'part'],
])('“%s” is found as its %s', (search, rank) => {
  expect(rankOf(search, { name: 'Escola Aurora', keys: ['ana@aurora.example', null] })).toBe(rank)
})
