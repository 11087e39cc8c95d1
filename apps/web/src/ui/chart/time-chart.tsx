import ChartColumn from 'lucide-solid/icons/chart-column'
import Table from 'lucide-solid/icons/table'
import { createMemo, createSignal, createUniqueId, For, lazy, Show, Suspense } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { cx } from '../cx.ts'
import { timeZone } from '../data/time-zone.ts'
import { Skeleton } from '../feedback/skeleton.tsx'
import { IconButton } from '../icon-button.tsx'
import { t } from './messages.ts'
import { type ChartStep, periodText } from './period-text.ts'
import { periodAfter, type Series } from './series.ts'
import { SeriesMark } from './series-mark.tsx'
import { SeriesTable } from './series-table.tsx'

const Plot = lazy(() => import('./plot.tsx'))

export interface TimeChartProps {
  /** What the chart tells, read aloud and above the table. */
  label: string
  /** What its numbers are in, told by the legend and behind each of them: `min`, `ms`. */
  unit?: string
  series: readonly Series[]
  by: ChartStep
  /** Its numbers instead of the drawing; where not given, a button chooses. */
  table?: boolean
}

/**
 * Values over time. The drawing is loaded after the page and takes no more room than its skeleton; arrow keys read it period
 * by period, and its numbers are there as a table.
 */
export function TimeChart(props: TimeChartProps) {
  const id = createUniqueId()
  const [asTable, setAsTable] = createSignal(false)
  const [look, setLook] = createSignal<{ at: number; left: number }>()
  const at = createMemo(() => look()?.at)
  const tabled = () => props.table ?? asTable()
  const periods = () => props.series[0]?.points ?? []
  const period = (at: string, length: 'short' | 'long') =>
    at && periodText(at, { by: props.by, length, locale: formatLocale(), timeZone: timeZone() })
  const value = (number: number | null | undefined) => {
    if (number === null || number === undefined) return '—'
    const text = number.toLocaleString(formatLocale(), { maximumFractionDigits: 1 })
    return props.unit ? `${text} ${props.unit}` : text
  }
  const scale = (number: number) =>
    number.toLocaleString(formatLocale(), { notation: 'compact', maximumFractionDigits: 1 })
  const empty = createMemo(() => props.series.every(({ points }) => points.every(point => !point.value)))
  const told = (at: number) =>
    `${period(periods()[at]?.at ?? '', 'long')}: ${props.series
      .map(({ name, points }) => `${name} ${points[at]?.value == null ? t('none') : value(points[at].value)}`)
      .join(', ')}`
  /** Where the last period was, when the keyboard comes. */
  const current = () => look()?.at ?? Math.max(0, periods().length - 1)

  return (
    <figure class="min-w-0">
      <Show when={props.series.length > 1 || props.table === undefined}>
        <div class={cx('flex min-h-7 items-center gap-x-4 gap-y-1', props.series.length > 1 && 'mb-2')}>
          <ul class="flex min-w-0 flex-1 flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
            <Show when={props.series.length > 1}>
              <For each={props.series}>
                {(one, at) => (
                  <li class="flex items-center gap-1.5">
                    <SeriesMark at={at()} shape={one.shape} />
                    {one.name}
                  </li>
                )}
              </For>
            </Show>
            <Show when={props.unit}>
              {unit => <li class="text-ink-faint">{t('unit', { unit: unit() })}</li>}
            </Show>
          </ul>
          <Show when={props.table === undefined}>
            <IconButton
              class="size-7"
              label={t(asTable() ? 'chart' : 'table')}
              aria-controls={id}
              onClick={() => setAsTable(!asTable())}
            >
              <Show when={asTable()} fallback={<Table size={15} />}>
                <ChartColumn size={15} />
              </Show>
            </IconButton>
          </Show>
        </div>
      </Show>
      <div id={id} class="relative h-48">
        <Show
          when={!tabled()}
          fallback={
            <SeriesTable
              label={props.label}
              series={props.series}
              period={at => period(at, 'long')}
              value={value}
            />
          }
        >
          <div
            role="slider"
            tabIndex={0}
            aria-label={props.label}
            aria-description={t('keys')}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, periods().length - 1)}
            aria-valuenow={current()}
            aria-valuetext={told(current())}
            class="absolute inset-0 rounded-md"
            onKeyDown={event => {
              if (event.altKey || event.ctrlKey || event.metaKey) return
              const to = periodAfter(event.key, look()?.at, periods().length)
              if (event.key === 'Escape') setLook(undefined)
              if (to === undefined) return
              event.preventDefault()
              setLook(before => ({ at: to, left: before?.left ?? 0 }))
            }}
            onBlur={() => setLook(undefined)}
          >
            <Suspense fallback={<Skeleton class="h-full w-full" exact />}>
              <Plot
                series={props.series}
                label={at => period(at, 'short')}
                scale={scale}
                at={at()}
                onLook={(at, left) => setLook(at === undefined ? undefined : { at, left })}
              />
            </Suspense>
            <Show when={empty()}>
              <p class="pointer-events-none absolute inset-0 flex items-center justify-center text-sm text-ink-faint">
                <span class="rounded-md bg-surface px-2 py-0.5">{t('nothing')}</span>
              </p>
            </Show>
            <Show when={look()}>
              {shown => (
                <div
                  aria-hidden="true"
                  style={{ left: `${shown().left}px` }}
                  class="pointer-events-none absolute top-2 bottom-6 border-s border-line-strong"
                />
              )}
            </Show>
            <Show when={look()}>
              {shown => (
                <div
                  aria-hidden="true"
                  style={{ left: `${shown().left}px` }}
                  class={cx(
                    'pointer-events-none absolute top-1 z-10 w-max max-w-60 rounded-md border border-line bg-raised px-2.5 py-1.5 text-sm shadow-pop',
                    shown().at > periods().length / 2 ? '-ms-2 -translate-x-full' : 'ms-2',
                  )}
                >
                  <div class="text-ink-faint">{period(periods()[shown().at]?.at ?? '', 'long')}</div>
                  <For each={props.series}>
                    {(one, at) => (
                      <div class="flex items-center gap-1.5 tabular-nums">
                        <SeriesMark at={at()} shape={one.shape} />
                        <span class="font-medium">{value(one.points[shown().at]?.value)}</span>
                        <Show when={props.series.length > 1}>
                          <span class="text-ink-soft">{one.name}</span>
                        </Show>
                      </div>
                    )}
                  </For>
                </div>
              )}
            </Show>
          </div>
        </Show>
      </div>
    </figure>
  )
}
