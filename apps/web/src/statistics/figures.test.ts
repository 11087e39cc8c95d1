import type { Statistics } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { change, csvOf, measured } from './figures.ts'

const counts = {
  ...{ meetings: 2, participants: 5, participant_minutes: 90, peak_participants: 3 },
  ...{ new_rooms: 1, new_customers: null, recordings: null, recorded_minutes: null },
}
const period = { ...counts, date: '2026-11-21', starts_at: '', ends_at: '' }
const told: Statistics = {
  ...{ object: 'Statistics', from: '2026-11-21', until: '2026-11-21', by: 'day', timezone: 'UTC' },
  totals: counts,
  periods: [period],
}

test('the export has what the reader may see, a line each period', () => {
  expect(csvOf(told)).toBe(
    'date,meetings,participants,participant_minutes,peak_participants,new_rooms\r\n2026-11-21,2,5,90,3,1\r\n',
  )
})

test('a day without meetings has no largest one, and counts of it are 0', () => {
  const quiet = {
    ...period,
    ...{ meetings: 0, participants: 0, participant_minutes: 0, peak_participants: 0 },
  }
  expect(measured(quiet, 'peak_participants')).toBeNull()
  expect([measured(quiet, 'meetings'), measured(quiet, 'new_rooms')]).toEqual([0, 1])
  // Nobody came to the one that there was; one that began the day before goes on.
  expect(measured({ ...quiet, meetings: 1 }, 'peak_participants')).toBe(0)
  expect(measured({ ...quiet, peak_participants: 4 }, 'peak_participants')).toBe(4)
  expect(csvOf({ ...told, periods: [quiet] })).toContain('\r\n2026-11-21,0,0,0,,1\r\n')
})

test('a change is told where there was something before', () => {
  expect([change(3, 2), change(1, 2), change(0, 0), change(3, 0)]).toEqual([0.5, -0.5, 0, undefined])
})
