import { expect, test } from 'vitest'
import { daysOf } from './invitation.ts'

test('an invitation is sent again for as long as it was sent before', () => {
  const sent_at = '2026-11-01T10:00:00.000Z'
  expect(daysOf({ sent_at, expires_at: '2026-11-15T10:00:00.000Z' })).toBe(14)
  expect(daysOf({ sent_at, expires_at: '2026-11-01T11:00:00.000Z' })).toBe(1)
  expect(daysOf({ sent_at, expires_at: '2027-11-01T10:00:00.000Z' })).toBe(30)
})
