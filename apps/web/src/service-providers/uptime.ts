import type { api } from '#api/client.ts'

export type History = Awaited<ReturnType<typeof api.serviceProviders.history.query>>
export type Point = History['data'][number]

/** The part of all checks that was answered, 0 to 1; nothing where there was none. */
export function answeredPart(points: readonly Pick<Point, 'checks' | 'failed'>[]): number | undefined {
  const sum = (name: 'checks' | 'failed') => points.reduce((all, point) => all + point[name], 0)
  const checks = sum('checks')
  return checks === 0 ? undefined : (checks - sum('failed')) / checks
}

const day = 86_400_000

/** Every day up to that of `now`, in UTC, with what its checks found: nothing on days without a check. */
export function everyDay(points: readonly Point[], now: number, days = 30): { at: string; point?: Point }[] {
  const byTime = new Map(points.map(point => [Date.parse(point.at), point]))
  const today = Math.floor(now / day) * day
  return Array.from({ length: days }, (_, ago) => {
    const at = today - (days - 1 - ago) * day
    return { at: new Date(at).toISOString(), point: byTime.get(at) }
  })
}

/** How bad a day was: `some` while most checks were answered. */
export function lookOfDay(
  point: Pick<Point, 'checks' | 'failed'> | undefined,
): 'none' | 'well' | 'some' | 'bad' {
  if (!point || point.checks === 0) return 'none'
  if (point.failed === 0) return 'well'
  return point.failed / point.checks < 0.1 ? 'some' : 'bad'
}
