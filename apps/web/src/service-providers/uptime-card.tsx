import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { formatLocale } from '#messages/locale.ts'
import { Card } from '#ui/card.tsx'
import { TimeChart } from '#ui/chart/time-chart.tsx'
import { now } from '#ui/data/now.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { t } from './messages.ts'
import { answeredPart, everyDay, lookOfDay, type Point } from './uptime.ts'

const looks = {
  none: 'h-2 bg-line',
  well: 'h-full bg-positive',
  some: 'h-3/4 bg-warning',
  bad: 'h-full failed-bar',
}

/** The last 30 days: a bar a day, and the same in numbers. */
export function UptimeCard(props: { provider: string }) {
  const history = useEntity(
    api.serviceProviders.history,
    () => ({ service_provider_id: props.provider, by: 'day' as const }),
    () => ({ refetchInterval: 5 * 60_000 }),
  )
  const points = () => history.data()?.data ?? []
  /** Only days with an answer: a day without one has no time. */
  const valuesOf = (name: 'latency_ms' | 'slowest_ms') =>
    points().flatMap(point => {
      const value = point[name]
      return value === null ? [] : [{ at: point.at.slice(0, 10), value }]
    })
  const part = () => answeredPart(points())
  const summary = () => {
    const answered = part()
    return answered === undefined ? t('uptime.none') : t('uptime.answered', { part: percent(answered) })
  }
  return (
    <Card title={t('uptime')} description={t('uptime.about')}>
      <Show when={history.error()}>{error => <ErrorState error={error()} onRetry={history.reload} />}</Show>
      <Show when={!history.loading()} fallback={<Skeleton class="h-20 w-full" />}>
        <figure>
          <div role="img" aria-label={summary()} class="flex h-10 items-end gap-0.5 sm:gap-1">
            <For each={everyDay(points(), now().getTime())}>
              {({ at, point }) => (
                <span
                  title={`${dayText(at)}: ${point ? foundText(point) : t('uptime.unchecked')}`}
                  class={`flex-1 rounded-sm ${looks[lookOfDay(point)]}`}
                />
              )}
            </For>
          </div>
          <figcaption class="mt-2 flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
            <span>{t('uptime.ago')}</span>
            <span class="font-medium text-ink tabular-nums" aria-hidden="true">
              {summary()}
            </span>
            <span>{t('uptime.today')}</span>
          </figcaption>
        </figure>
        <Show when={points().length > 1}>
          <h3 class="mt-5 mb-1 text-sm font-medium">{t('uptime.latency')}</h3>
          <TimeChart
            label={t('uptime.latency')}
            unit="ms"
            by="day"
            series={[
              { name: t('uptime.average'), points: valuesOf('latency_ms') },
              { name: t('uptime.slowest'), points: valuesOf('slowest_ms') },
            ]}
          />
          <div class="mt-3">
            <Disclosure title={t('uptime.table')}>
              <Numbers points={points().toReversed()} />
            </Disclosure>
          </div>
        </Show>
      </Show>
    </Card>
  )
}

function Numbers(props: { points: readonly Point[] }) {
  const ms = (value: number | null) => (value === null ? '—' : t('health.ms', { n: value }))
  const most = (value: number | null) => (value === null ? '—' : value.toLocaleString(formatLocale()))
  const columns = [
    'uptime.day',
    'uptime.checks',
    'uptime.failed',
    'uptime.average',
    'uptime.slowest',
    'uptime.meetings',
  ] as const
  return (
    <section
      class="max-h-96 overflow-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={t('uptime.table')}
    >
      <table class="w-full text-sm tabular-nums">
        <thead>
          <tr class="text-ink-faint">
            <For each={columns}>
              {(name, at) => (
                <th
                  scope="col"
                  class={at() === 0 ? 'py-1 text-start font-medium' : 'py-1 ps-4 text-end font-medium'}
                >
                  {t(name)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.points}>
            {point => (
              <tr class="border-t border-line">
                <th scope="row" class="py-1 text-start font-normal whitespace-nowrap">
                  {dayText(point.at)}
                </th>
                <td class="py-1 ps-4 text-end">{most(point.checks)}</td>
                <td class="py-1 ps-4 text-end" classList={{ 'font-medium text-danger': point.failed > 0 }}>
                  {most(point.failed)}
                </td>
                <td class="py-1 ps-4 text-end whitespace-nowrap">{ms(point.latency_ms)}</td>
                <td class="py-1 ps-4 text-end whitespace-nowrap">{ms(point.slowest_ms)}</td>
                <td class="py-1 ps-4 text-end">{most(point.meetings)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

/** Days are counted in UTC, so they are named in it too. */
const dayText = (at: string): string =>
  new Date(at).toLocaleDateString(formatLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' })

const percent = (part: number): string =>
  part.toLocaleString(formatLocale(), {
    style: 'percent',
    maximumFractionDigits: 2,
    // 99.999 % is not all.
    roundingMode: 'floor',
  })

const foundText = ({ checks, failed }: Point): string => t('uptime.found', { checks, failed })
