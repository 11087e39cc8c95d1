import { t } from '#messages/index.ts'
import { momentOf } from '../fields/wall-time.ts'

const days = { day: 1, week: 7, month: 30, quarter: 90 } as const
type Length = keyof typeof days

const hour = 3_600_000
const lengths = Object.keys(days) as Length[] // its own keys

/** What the URL of a list says of its period, for `useUrlState`: a time until now, or (`own`) chosen days. */
export const periodState = { period: ['', ...lengths, 'own'], from: '', until: '' } as const

/** The periods that lists can be narrowed to, for a drop-down of a filter bar. */
export const periodOptions = () =>
  ([...lengths, 'own'] as const).map(value => ({ value, label: t(`lately.${value}`) }))

interface Asked {
  period?: Length | 'own' | undefined
  /** Days as `2026-11-21`; what is no day is as if it were not there. */
  from?: string | undefined
  until?: string | undefined
}

/**
 * Since when and until when, in ISO 8601. A time until now begins at a whole hour, so that a list is not asked for anew
 * with every look at the clock. Chosen days are those of `zone`, both of them whole, in whichever order they were given.
 */
export function within({ period, from, until }: Asked, now: number, zone?: string) {
  if (period === undefined) return {}
  if (period !== 'own')
    return { since: new Date(Math.floor(now / hour) * hour - days[period] * 24 * hour).toISOString() }
  const [first, last] = from && until && from > until ? [until, from] : [from, until]
  const begins = (day: string | undefined) => day && momentOf(`${day}T00:00`, zone)?.toISOString()
  return {
    since: begins(isDay(first) ? first : undefined),
    until: begins(isDay(last) ? dayAfter(last) : undefined),
  }
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 24 * hour).toISOString().slice(0, 10)

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
