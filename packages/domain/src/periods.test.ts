import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPeriods, PERIOD_TYPES } from './periods.ts'

const at = (iso: string) => Date.parse(`${iso}T09:30:00.000Z`)
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

describe('addPeriods', () => {
  it('ends short months on their last day and goes on from the first day', () => {
    const start = at('2027-01-31')
    expect(day(addPeriods(start, { count: 1, type: 'month' }))).toBe('2027-02-28')
    expect(day(addPeriods(start, { count: 1, type: 'month' }, 2))).toBe('2027-03-31')
    expect(day(addPeriods(at('2028-01-31'), { count: 1, type: 'month' }))).toBe('2028-02-29')
    expect(day(addPeriods(at('2028-02-29'), { count: 1, type: 'year' }))).toBe('2029-02-28')
  })
  it('keeps the time of day and moves forward', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.constantFrom(...PERIOD_TYPES),
        fc.integer({ min: 1, max: 60 }),
        (date, type, cycles) => {
          const end = addPeriods(date.getTime(), { count: 1, type }, cycles)
          expect(end).toBeGreaterThan(date.getTime())
          expect(new Date(end).toISOString().slice(10)).toBe(date.toISOString().slice(10))
        },
      ),
    )
  })
})
