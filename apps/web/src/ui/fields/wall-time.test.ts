import { expect, test } from 'vitest'
import { momentOf, wallTime } from './wall-time.ts'

test.each([
  ['2026-11-21T10:00', 'UTC', '2026-11-21T10:00:00.000Z'],
  ['2026-11-21T10:00', 'America/Sao_Paulo', '2026-11-21T13:00:00.000Z'],
  ['2026-07-01T00:30', 'Europe/Berlin', '2026-06-30T22:30:00.000Z'],
  ['2026-11-21T00:00', 'Asia/Kathmandu', '2026-11-20T18:15:00.000Z'],
])('%s in %s is %s, and back', (wall, zone, iso) => {
  const moment = momentOf(wall, zone)
  expect(moment?.toISOString()).toBe(iso)
  expect(moment && wallTime(moment, zone)).toBe(wall)
})

test('the day on which clocks change counts by its own offset', () => {
  expect(momentOf('2026-03-29T12:00', 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T10:00:00.000Z')
  expect(momentOf('2026-10-25T12:00', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T11:00:00.000Z')
})

test.each(['', 'tomorrow', '2026-13-01T00:00'])('%j is no time', wall => {
  expect(momentOf(wall, 'UTC')).toBeUndefined()
})
