import { For } from 'solid-js'
import { t } from './messages.ts'
import type { Series } from './series.ts'

/** The numbers of a chart. */
export function SeriesTable(props: {
  label: string
  series: readonly Series[]
  period: (at: string) => string
  value: (value: number | null) => string
}) {
  const periods = () => props.series[0]?.points ?? []
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={props.label}
      class="h-full overflow-auto rounded-md border border-line"
    >
      <table class="w-full text-sm tabular-nums">
        <caption class="sr-only">{props.label}</caption>
        <thead class="sticky top-0 bg-sunken">
          <tr>
            <th scope="col" class="px-3 py-1.5 text-start font-medium text-ink-soft">
              {t('period')}
            </th>
            <For each={props.series}>
              {one => (
                <th scope="col" class="px-3 py-1.5 text-end font-medium text-ink-soft">
                  {one.name}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody class="divide-y divide-line">
          <For each={periods()}>
            {(point, row) => (
              <tr>
                <th scope="row" class="px-3 py-1 text-start font-normal whitespace-nowrap">
                  {props.period(point.at)}
                </th>
                <For each={props.series}>
                  {one => <td class="px-3 py-1 text-end">{props.value(one.points[row()]?.value ?? null)}</td>}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}
