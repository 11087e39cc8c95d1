import type { Statistics } from '@streamwise/domain'
import { For, Show } from 'solid-js'
import { Card } from '#ui/card.tsx'
import type { Series } from '#ui/chart/series.ts'
import { TimeChart } from '#ui/chart/time-chart.tsx'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { type Figure, figures, measured, seen } from './figures.ts'
import { t } from './messages.ts'

/** What is a level, and not a number of things that happened. */
const lines: readonly Figure[] = ['peak_participants']

/** A chart of each figure that the reader may see. */
export function Charts(props: { statistics: Statistics | undefined; table: boolean }) {
  const series = (told: Statistics, figure: Figure): Series[] => [
    {
      name: t(`figure.${figure}`),
      shape: lines.includes(figure) ? 'line' : 'bar',
      points: told.periods.map(period => ({ at: period.date, value: measured(period, figure) })),
    },
  ]
  return (
    <For each={props.statistics ? seen(props.statistics) : figures.slice(0, 4)}>
      {figure => (
        <Card title={t(`figure.${figure}`)} description={t(`about.${figure}`)}>
          <Show when={props.statistics} fallback={<ChartSkeleton />}>
            {told => (
              <TimeChart
                label={t(`figure.${figure}`)}
                unit={figure.endsWith('_minutes') ? t('unit.minutes') : undefined}
                by={told().by}
                series={series(told(), figure)}
                table={props.table || undefined}
              />
            )}
          </Show>
        </Card>
      )}
    </For>
  )
}

/** As high as a chart. */
export const ChartSkeleton = () => <Skeleton class="h-55 w-full" />
