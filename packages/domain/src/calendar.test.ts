import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayAt, daysBetween, nextStep, startOfDay } from './calendar.ts'

const iso = (at: number) => new Date(at).toISOString()

test.each([
  ['2026-11-21', 'UTC', '2026-11-21T00:00:00.000Z'],
  ['2026-11-21', 'America/Sao_Paulo', '2026-11-21T03:00:00.000Z'],
  ['2026-11-21', 'Asia/Kathmandu', '2026-11-20T18:15:00.000Z'],
  // Summer time began at midnight in Brazil: the day began at one.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  // It ended at midnight: the evening before had its last hour twice.
  ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
])('%s in %s begins at %s', (day, zone, begins) => {
  expect(iso(startOfDay(day, zone))).toBe(begins)
})

test('a day begins on that day, and not an instant before', () => {
  const zones = [
    'UTC',
    'America/Sao_Paulo',
    'Europe/Berlin',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    'America/St_Johns',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 25_000 }), (zone, days) => {
      const day = addDays('1980-01-01', days)
      const begins = startOfDay(day, zone)
      expect(dayAt(begins, zone)).toBe(day)
      expect(dayAt(begins - 1, zone)).not.toBe(day)
      expect(startOfDay(addDays(day, 1), zone)).toBeGreaterThan(begins)
    }),
  )
})

test('steps begin on the next day, on Mondays and on the first', () => {
  expect(nextStep('2026-02-28', 'day')).toBe('2026-03-01')
  expect(nextStep('2026-11-21', 'week')).toBe('2026-11-23')
  expect(nextStep('2026-11-23', 'week')).toBe('2026-11-30')
  expect(nextStep('2026-12-31', 'month')).toBe('2027-01-01')
  expect(daysBetween('2026-02-28', '2026-03-02')).toBe(2)
})
