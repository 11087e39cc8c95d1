import { expect, test } from 'vitest'
import { codesFor, isOver } from './use-doors.ts'

const codes = [
  { role: 'moderator' as const, code: '111111', expires_at: null },
  { role: 'moderator' as const, code: '222222', expires_at: '2020-01-01T00:00:00.000Z' },
  { role: 'guest' as const, code: '333333', expires_at: '2020-01-01T00:00:00.000Z' },
]

test('a link asks for the codes of its own role that are still good', () => {
  expect(codesFor('moderator', codes)).toEqual({ asks: true, good: ['111111'] })
  expect(codesFor('attendee', codes)).toEqual({ asks: false, good: [] })
})

test('where all codes of a role have expired, its links ask for one that nobody has', () => {
  expect(codesFor('guest', codes)).toEqual({ asks: true, good: [] })
})

test('is over at the very moment of its expiry', () => {
  const at = Date.parse('2026-11-21T12:00:00Z')
  expect(isOver({ expires_at: new Date(at).toISOString() }, at)).toBe(true)
  expect(isOver({ expires_at: new Date(at + 1).toISOString() }, at)).toBe(false)
  expect(isOver({ expires_at: null }, at)).toBe(false)
})
