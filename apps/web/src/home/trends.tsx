import { addDays, dayAt, type Statistics } from '@streamwise/domain'
import { createMemo, For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { formatLocale } from '#messages/locale.ts'
import { ChangeNote } from '#statistics/change-note.tsx'
import { Card } from '#ui/card.tsx'
import type { Series } from '#ui/chart/series.ts'
import { TimeChart } from '#ui/chart/time-chart.tsx'
import { timeZone } from '#ui/data/time-zone.ts'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

const DAYS = 30
const figures = ['meetings', 'participants', 'participant_minutes', 'new_customers'] as const
type Figure = (typeof figures)[number]

/** The last thirty days beside the thirty before: asked once, for both. */
export function Trends() {
  const zone = timeZone() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  const until = dayAt(Date.now(), zone)
  const told = useEntity(api.statistics.get, () => ({
    ...{ from: addDays(until, 1 - 2 * DAYS), until, by: 'day' as const, timezone: zone },
  }))
  const shown = () => figures.filter(figure => told.data()?.totals[figure] !== null)
  return (
    <div class="grid gap-4 lg:grid-cols-2">
      <For each={shown()}>
        {figure => (
          <Show
            when={told.data()}
            fallback={
              <Card title={t(`trend.${figure}`)}>
                <Show when={told.error()} fallback={<Skeleton class="h-70 w-full" />}>
                  {error => <ErrorNote error={error()} />}
                </Show>
              </Card>
            }
          >
            {data => <Trend figure={figure} statistics={data()} />}
          </Show>
        )}
      </For>
    </div>
  )
}

function Trend(props: { figure: Figure; statistics: Statistics }) {
  const halves = createMemo(() => {
    const { periods } = props.statistics
    return { before: periods.slice(0, DAYS), now: periods.slice(DAYS) }
  })
  const sum = (half: Statistics['periods']) =>
    half.reduce((so, period) => so + (period[props.figure] ?? 0), 0)
  const series = createMemo((): Series[] => {
    const { before, now } = halves()
    const days = now.map(({ date }) => date)
    const points = (half: Statistics['periods']) =>
      days.map((at, day) => ({ at, value: half[day]?.[props.figure] ?? null }))
    return [
      { name: t('trend.now'), points: points(now) },
      { name: t('trend.before'), points: points(before) },
    ]
  })
  return (
    <Card title={t(`trend.${props.figure}`)} actions={<Link href="/statistics">{t('trend.more')}</Link>}>
      <p class="mb-2 flex flex-wrap items-baseline gap-x-3">
        <span class="text-xl font-semibold tabular-nums">
          {sum(halves().now).toLocaleString(formatLocale())}
        </span>
        <ChangeNote now={sum(halves().now)} before={sum(halves().before)} />
      </p>
      <TimeChart
        label={t(`trend.${props.figure}`)}
        unit={props.figure === 'participant_minutes' ? t('trend.minutes') : undefined}
        by="day"
        series={series()}
      />
    </Card>
  )
}
