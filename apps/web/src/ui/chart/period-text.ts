/** The steps of a chart. */
export type ChartStep = 'day' | 'week' | 'month'

/** `short` on an axis, `long` where one period is told. */
type Length = 'short' | 'long'

const DAY = 86_400_000

/**
 * A period by its beginning: `Nov 21`, `Sat, Nov 21, 2026`; `Nov 16 – 22, 2026`; `November 2026`. A day without a time is the
 * calendar's, whatever the zone.
 */
export function periodText(
  at: string,
  { by, length, locale, timeZone }: { by: ChartStep; length: Length; locale: string; timeZone?: string },
): string {
  const calendar = at.length === 10
  const date = new Date(at)
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: calendar ? 'UTC' : timeZone })
  if (by === 'month')
    return format(
      length === 'long' ? { year: 'numeric', month: 'long' } : { year: '2-digit', month: 'short' },
    ).format(date)
  if (length === 'short') return format({ month: 'short', day: 'numeric' }).format(date)
  if (by === 'week')
    return format({ year: 'numeric', month: 'short', day: 'numeric' }).formatRange(date, weekEnd(date))
  return format({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }).format(date)
}

/** The Sunday of a week, also of one that was cut off at its beginning. */
const weekEnd = (date: Date): Date => new Date(date.getTime() + ((7 - date.getUTCDay()) % 7) * DAY)
