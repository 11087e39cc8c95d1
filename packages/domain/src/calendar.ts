/** A day of the calendar, as people write it for programs: `2026-11-21`. */
export type Day = string

/** The steps in which time is told in statistics. */
export const STEPS = ['day', 'week', 'month'] as const
export type Step = (typeof STEPS)[number]

const DAY = 86_400_000

/** The day that it is in a zone, at an instant in ms. */
export function dayAt(at: number, zone: string): Day {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10)
}

/** The day that comes so many days after one; before it, where `days` is negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** How many days lie between two. */
export const daysBetween = (from: Day, until: Day): number => (Date.parse(until) - Date.parse(from)) / DAY

/**
 * The instant in ms at which a day begins in a zone. Where clocks go forward at midnight that is one o'clock; where they go
 * back across it, the day before has the hour twice.
 */
export function startOfDay(day: Day, zone: string): number {
  const guess = Date.parse(day)
  const candidates = [guess - offsetAt(guess - DAY, zone), guess - offsetAt(guess + DAY, zone)]
  const earliest = candidates.toSorted((a, b) => a - b)
  return earliest.find(at => dayAt(at, zone) === day) ?? Math.max(...candidates)
}

/** The day on which the next step begins: the next day, Monday, or first of a month. */
export function nextStep(day: Day, step: Step): Day {
  if (step === 'day') return addDays(day, 1)
  const date = new Date(day)
  if (step === 'week') return addDays(day, 7 - ((date.getUTCDay() + 6) % 7))
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString().slice(0, 10)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far a zone is ahead of UTC at an instant, in ms. */
function offsetAt(at: number, zone: string): number {
  let format = formats.get(zone)
  if (!format) {
    const numeric = 'numeric' as const
    format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, calendar: 'gregory', hourCycle: 'h23', year: numeric, month: numeric },
      ...{ day: numeric, hour: numeric, minute: numeric, second: numeric },
    })
    formats.set(zone, format)
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall - Math.floor(at / 1_000) * 1_000
}
