import type { Random } from './random.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The first working hour at or after a moment, to the minute: nobody signs contracts on a Sunday night. */
export function atWork(random: Random, moment: number): number {
  const date = new Date(moment)
  const weekday = date.getUTCDay()
  if (weekday === 6) date.setUTCDate(date.getUTCDate() + 2)
  if (weekday === 0) date.setUTCDate(date.getUTCDate() + 1)
  return date.setUTCHours(random.between(8, 17), random.between(0, 59), random.between(0, 59), 0)
}
