import { expect, test } from 'vitest'
import { answeredPart, everyDay, lookOfDay, type Point } from './uptime.ts'

const point = (at: string, checks: number, failed: number): Point => ({
  at,
  checks,
  failed,
  latency_ms: 40,
  slowest_ms: 90,
  meetings: null,
  participants: null,
})

test('the part that was answered weighs days by their checks', () => {
  expect(answeredPart([point('x', 90, 0), point('y', 10, 5)])).toBe(0.95)
  expect(answeredPart([])).toBeUndefined()
})

test('each day has a place, also those without a check, and today is the last', () => {
  const days = everyDay([point('2026-11-20T00:00:00.000Z', 3, 1)], Date.parse('2026-11-21T17:00:00Z'), 3)
  expect(days.map(({ at, point }) => [at.slice(0, 10), point?.checks])).toEqual([
    ['2026-11-19', undefined],
    ['2026-11-20', 3],
    ['2026-11-21', undefined],
  ])
})

test.each([
  [undefined, 'none'],
  [{ checks: 0, failed: 0 }, 'none'],
  [{ checks: 60, failed: 0 }, 'well'],
  [{ checks: 60, failed: 1 }, 'some'],
  [{ checks: 60, failed: 30 }, 'bad'],
])('%j is a day that went: %s', (found, look) => {
  expect(lookOfDay(found)).toBe(look)
})
