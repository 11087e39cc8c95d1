import { expect, test } from 'vitest'
import { fullTime, relativeTime } from './time-format.ts'

const now = new Date('2026-11-21T08:00:00Z')
const from = (offset: number) => relativeTime(new Date(now.getTime() + offset), now, 'en', 'UTC')
const minute = 60_000

test.each([
  [0, 'now'],
  [-30_000, 'now'],
  [-50_000, '1 minute ago'],
  [-3 * minute, '3 minutes ago'],
  [2 * 60 * minute, 'in 2 hours'],
  [-24 * 60 * minute, 'yesterday'],
  [6 * 24 * 60 * minute, 'in 6 days'],
  [-90 * 24 * 60 * minute, 'Aug 23, 2026'],
])('%d ms away reads %j', (offset, text) => {
  expect(from(offset)).toBe(text)
})

test('the whole time is in the zone of the reader', () => {
  expect(fullTime(now, 'en', 'America/Sao_Paulo')).toMatch(/^Nov 21, 2026, 5:00\sAM GMT-3$/)
})
