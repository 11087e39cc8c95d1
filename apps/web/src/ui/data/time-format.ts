const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Steps of “ago”: up to this far (ms), count in this unit. */
const steps: readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, length: number][] = [
  [hour, 'minute', minute],
  [day, 'hour', hour],
  [30 * day, 'day', day],
]

/** `3 minutes ago`, `in 2 days`; a date once it is more than 30 days away. */
export function relativeTime(at: Date, now: Date, locale: string, timeZone?: string): string {
  const distance = at.getTime() - now.getTime()
  const size = Math.abs(distance)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (size < 45_000) return format.format(0, 'second')
  for (const [limit, unit, length] of steps) {
    if (size < limit) return format.format(Math.sign(distance) * Math.max(1, Math.round(size / length)), unit)
  }
  return dateText(at, locale, timeZone)
}

/** The day alone: `Nov 21, 2026`. */
export function dateText(at: Date, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(at)
}

/** The time of day alone: `8:04 AM`. */
export function clockText(at: Date, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at)
}

/** Day, time and zone, for tooltips and logs: `Nov 21, 2026, 8:04 AM UTC`. */
export function fullTime(at: Date, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
}
