import { expect, test } from 'vitest'
import { countsText } from './counts.ts'

test('counts read as a sentence would say them', () => {
  expect(countsText({ subscriptions: 1, accounts: 2, rooms: 41 })).toBe(
    '1 subscription, 2 accounts, and 41 rooms',
  )
})

test('what there is none of is not mentioned', () => {
  expect(countsText({ accounts: 0, rooms: undefined })).toBe('')
  expect(countsText({ accounts: 0, rooms: 3 })).toBe('3 rooms')
})

test('a kind without words of its own is named by its code', () => {
  expect(countsText({ access_codes: 2 })).toBe('2 access codes')
})
