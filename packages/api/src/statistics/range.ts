import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  invalidInput,
  MOST_DAYS,
  MOST_PERIODS,
  nextStep,
  type Step,
  startOfDay,
} from '@streamwise/domain'
import type { Context } from '../core/context.ts'

/** A step of a range: its first day, and from when until when it is, in ms. */
export type Period = { date: Day; from: number; until: number }

export type Range = { from: Day; until: Day; by: Step; timezone: string; periods: Period[] }

type Asked = { from?: string; until?: string; by: Step; timezone?: string }

/** How many days are told where the caller does not say since when. */
const USUAL_DAYS = 30

/**
 * The range that is asked for, cut into calendar steps; the first and the last may be parts of one. Throws `invalid_input`
 * where it ends before it begins, or is longer than anybody reads.
 */
export function rangeOf(ctx: Context, { by, ...asked }: Asked): Range {
  const timezone = asked.timezone ?? ctx.principal.user?.timezone ?? 'UTC'
  const until = asked.until ?? dayAt(ctx.deployment.now(), timezone)
  const from = asked.from ?? addDays(until, 1 - USUAL_DAYS)
  if (until < from) throw invalidInput({ until: ['Choose a day that is not before the first one.'] })
  if (daysBetween(from, until) >= MOST_DAYS)
    throw invalidInput({ until: [`Choose at most ${MOST_DAYS} days.`] })
  const end = addDays(until, 1)
  const days: Day[] = []
  for (let day = from; day < end; day = nextStep(day, by)) days.push(day)
  if (days.length > MOST_PERIODS)
    throw invalidInput({ by: [`These are more than ${MOST_PERIODS}: choose longer ones, or fewer days.`] })
  const starts = [...days, end].map(day => startOfDay(day, timezone))
  const periods = days.map((date, at) => ({ date, from: starts[at] ?? 0, until: starts[at + 1] ?? 0 }))
  return { from, until, by, timezone, periods }
}

/** What an answer says of its range. */
export const toldOf = ({ from, until, by, timezone }: Range) => ({ from, until, by, timezone })

/** What an answer says of a period. */
export const shownPeriod = ({ date, from, until }: Period) => ({
  date,
  starts_at: new Date(from).toISOString(),
  ends_at: new Date(until).toISOString(),
})

/** The periods as rows `a`, `z` of SQL: from, and until when. */
export const periodsJson = (periods: readonly Period[]): string =>
  JSON.stringify(periods.map(({ from, until }) => [from, until]))
