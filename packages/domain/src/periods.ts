export const PERIOD_TYPES = ['day', 'week', 'month', 'year'] as const
export type PeriodType = (typeof PERIOD_TYPES)[number]

/** A length of calendar time: `{ count: 3, type: 'month' }`. */
export type Period = { count: number; type: PeriodType }

/**
 * Calendar arithmetic in UTC, in ms since 1970. A month after 31 January is 28 or 29 February. Counting always from
 * the same start keeps the day: 31 January plus two months is 31 March, not 28 March.
 */
export function addPeriods(start: number, period: Period, cycles = 1): number {
  const count = period.count * cycles
  const date = new Date(start)
  if (period.type === 'day') return date.setUTCDate(date.getUTCDate() + count)
  if (period.type === 'week') return date.setUTCDate(date.getUTCDate() + 7 * count)
  const months = period.type === 'year' ? 12 * count : count
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, last))
}

const DAY = 86_400_000
/** The lengths of periods on average, in ms: a month and a year of the Gregorian calendar. */
const LENGTH = { day: DAY, week: 7 * DAY, month: 30.436875 * DAY, year: 365.2425 * DAY }

/** How many whole periods lie between `start` and `at`, both in ms; below zero where `at` comes first. */
export function periodsBetween(start: number, period: Period, at: number): number {
  let count = Math.floor((at - start) / (period.count * LENGTH[period.type]))
  while (addPeriods(start, period, count + 1) <= at) count++
  while (addPeriods(start, period, count) > at) count--
  return count
}
