import { expect, test } from 'vitest'
import { heightOf, summaryOf } from './check-summary.ts'

const well = (latency_ms: number) => ({ ok: true, latency_ms })
const failed = { ok: false, latency_ms: null }

test('what checks say as a whole counts failures, and times of those alone that answered', () => {
  expect(summaryOf([well(40), failed, well(900), well(50)])).toEqual({
    all: 4,
    failed: 1,
    usual: 50,
    slowest: 900,
  })
  expect(summaryOf([failed])).toEqual({ all: 1, failed: 1, usual: null, slowest: null })
  expect(summaryOf([])).toEqual({ all: 0, failed: 0, usual: null, slowest: null })
})

test('a failed check stands out, and a fast server looks fast though all its answers took about the same', () => {
  expect(heightOf(failed, 40)).toBe(1)
  expect(heightOf(well(40), 44)).toBeLessThan(0.25)
  expect(heightOf(well(2_000), 2_000)).toBe(1)
  expect(heightOf(well(0), 2_000)).toBeGreaterThan(0)
})
