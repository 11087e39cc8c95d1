import { t } from '#messages/index.ts'

const days = { day: 1, week: 7, month: 30, quarter: 90 } as const
type Period = keyof typeof days

const hour = 3_600_000

/** The periods that lists can be narrowed to, for a drop-down of a filter bar. */
export const latelySelect = {
  name: 'period',
  label: t('lately.label'),
  options: (Object.keys(days) as Period[]).map(value => ({ value, label: t(`lately.${value}`) })), // its own keys
}

/** The words that the URL may hold. */
export const periods = ['', ...(Object.keys(days) as Period[])] as const // its own keys

/** Since when, in ISO 8601: by whole hours, so that a list is not asked for anew with every look at the clock. */
export function latelySince(period: Period | undefined, now: number): string | undefined {
  if (period === undefined) return undefined
  return new Date(Math.floor(now / hour) * hour - days[period] * 24 * hour).toISOString()
}
