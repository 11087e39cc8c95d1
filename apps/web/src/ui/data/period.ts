import { t } from '#messages/index.ts'

/** The units of calendar time that contracts are made of. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'year'

/** A length of time in words: `1 month`, `14 days`. */
export function periodText(count: number, unit: PeriodUnit): string {
  return t(`period.${unit}`, { n: count })
}

/** How often something comes round: `every month`, `every 3 months`. */
export function everyText(count: number, unit: PeriodUnit): string {
  return count === 1 ? t(`period.every.${unit}`) : t('period.every', { period: periodText(count, unit) })
}
