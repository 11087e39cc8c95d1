import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JOB_KINDS } from './job-kinds.ts'
import { retryDelay } from './jobs.ts'

const HOUR = 3_600_000

test('a retry waits half a minute, then twice as long each time, up to six hours', () => {
  const waits = Array.from({ length: 12 }, (_, at) => retryDelay(at + 1, 0) / 1000)
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 21_600, 21_600])
})

test('chance shortens a wait by at most a half', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, random) => {
        const longest = retryDelay(n, 0)
        expect(retryDelay(n, random)).toBeLessThanOrEqual(longest)
        expect(retryDelay(n, random)).toBeGreaterThanOrEqual(longest / 2)
        expect(longest).toBeLessThanOrEqual(6 * HOUR)
      },
    ),
  )
})

test('a mail is tried for most of a day', () => {
  const { max_attempts } = JOB_KINDS.mail
  const whole = Array.from({ length: max_attempts - 1 }, (_, at) => retryDelay(at + 1, 0.5))
  const sum = whole.reduce((total, wait) => total + wait, 0)
  expect(sum).toBeGreaterThan(10 * HOUR)
  expect(sum).toBeLessThan(24 * HOUR)
})
