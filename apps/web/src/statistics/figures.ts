import type { Statistics } from '@streamwise/domain'

/** What is told, in the order in which the page shows it. */
export const figures = [
  'meetings',
  'participants',
  'participant_minutes',
  'peak_participants',
  'new_customers',
  'new_rooms',
  'recordings',
  'recorded_minutes',
] as const
export type Figure = (typeof figures)[number]

/** The figures that the reader may see. */
export const seen = (statistics: Statistics): Figure[] =>
  figures.filter(figure => statistics.totals[figure] !== null)

/** A figure of a period. null: it was not measured, as the largest meeting of a day without any; counts are 0 then. */
export const measured = (period: Statistics['periods'][number], figure: Figure): number | null =>
  figure === 'peak_participants' && period.meetings === 0 && period.peak_participants === 0
    ? null
    : period[figure]

/** How much more or less than before, as a part; undefined where there was nothing to compare with. */
export const change = (now: number, before: number): number | undefined =>
  before === 0 ? (now === 0 ? 0 : undefined) : (now - before) / before

/** The numbers of each period as CSV (RFC 4180). All of it is ours, so that no cell can be a formula. */
export function csvOf(statistics: Statistics): string {
  const columns = seen(statistics)
  const rows = statistics.periods.map(period => [
    period.date,
    ...columns.map(figure => measured(period, figure) ?? ''),
  ])
  return [['date', ...columns], ...rows].map(row => `${row.join(',')}\r\n`).join('')
}
