import { addDays, type Day, dayAt, daysBetween } from '@streamwise/domain'
import type { ChartStep } from '#ui/chart/period-text.ts'

/** How many days back the page looks, or `own` where the days are chosen; the first is what it begins with. */
export const periods = ['30', '7', '90', '365', 'own'] as const
export type Period = (typeof periods)[number]

export interface Range {
  from: Day
  until: Day
  by: ChartStep
}

/** What is told at most, as the API has it. */
const MOST_DAYS = 3_660
const MOST_PERIODS = 400
const LENGTH: Record<ChartStep, number> = { day: 1, week: 7, month: 30 }

/** The range that the page's URL asks for, today being what it is in the reader's zone. Days that are not chosen are the usual ones. */
export function rangeOf(
  asked: { period: Period; from: string; until: string; by: '' | ChartStep },
  now: number,
  zone: string,
): Range {
  const today = dayAt(now, zone)
  const until = asked.period === 'own' && isDay(asked.until) ? asked.until : today
  const back = asked.period === 'own' ? 30 : Number(asked.period)
  const from = asked.period === 'own' && isDay(asked.from) ? asked.from : addDays(until, 1 - back)
  return { from, until, by: asked.by || stepFor(daysBetween(from, until) + 1) }
}

/** The step in which so many days are read at a glance. */
export const stepFor = (days: number): ChartStep => (days <= 45 ? 'day' : days <= 200 ? 'week' : 'month')

/** What is wrong with a range, before anybody is asked; the API has the last word. */
export function faultOf({ from, until, by }: Range): 'order' | 'days' | 'periods' | undefined {
  const days = daysBetween(from, until) + 1
  if (days < 1) return 'order'
  if (days > MOST_DAYS) return 'days'
  return days / LENGTH[by] > MOST_PERIODS ? 'periods' : undefined
}

/** The same number of days before it, to compare with. */
export function before({ from, until, by }: Range): Range {
  const days = daysBetween(from, until) + 1
  return { from: addDays(from, -days), until: addDays(from, -1), by }
}

const isDay = (text: string): boolean =>
  /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
