import type { ProviderStatistics } from '@streamwise/domain'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { Card } from '#ui/card.tsx'
import type { Series } from '#ui/chart/series.ts'
import { TimeChart } from '#ui/chart/time-chart.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { ChartSkeleton } from './charts.tsx'
import { t } from './messages.ts'
import type { Range } from './range.ts'

type Checked = ProviderStatistics['providers'][number]['periods'][number]

/** So many lines are told apart; the others are on their providers' own pages. */
const most = 5

/** How providers did: how long they took to answer, and how often they did not. */
export function ProviderCharts(props: { range: Range; timezone: string; table: boolean; enabled: boolean }) {
  const told = useEntity(
    api.statistics.providers,
    () => ({ ...props.range, timezone: props.timezone }),
    () => ({ enabled: props.enabled }),
  )
  /** Those with most failures first: they are what one looks for. */
  const providers = () =>
    (told.data()?.providers ?? [])
      .filter(({ checks }) => checks > 0)
      .toSorted((a, b) => b.failed - a.failed)
      .slice(0, most)
  const series = (value: (period: Checked) => number | null): Series[] =>
    providers().map(({ provider_name, periods }) => ({
      name: provider_name,
      points: periods.map(period => ({ at: period.date, value: value(period) })),
    }))
  const failures = ({ checks, failed }: Checked) => (checks ? (100 * failed) / checks : null)
  return (
    <Show when={!told.data() || providers().length > 0}>
      <Card title={t('providers.latency')} description={t('providers.latency.about')}>
        <Show
          when={told.data()}
          fallback={
            <Show when={told.error()} fallback={<ChartSkeleton />}>
              {error => <ErrorNote error={error()} />}
            </Show>
          }
        >
          <TimeChart
            label={t('providers.latency')}
            unit="ms"
            by={props.range.by}
            series={series(({ latency_ms }) => latency_ms)}
            table={props.table || undefined}
          />
        </Show>
      </Card>
      <Card title={t('providers.failures')} description={t('providers.failures.about')}>
        <Show when={told.data()} fallback={<ChartSkeleton />}>
          <TimeChart
            label={t('providers.failures')}
            unit="%"
            by={props.range.by}
            series={series(failures)}
            table={props.table || undefined}
          />
        </Show>
      </Card>
    </Show>
  )
}
