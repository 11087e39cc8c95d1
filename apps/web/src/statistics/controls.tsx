import { Show } from 'solid-js'
import { customerChoices } from '#customers/name.ts'
import type { ChartStep } from '#ui/chart/period-text.ts'
import type { UrlState } from '#ui/data/url-state.ts'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { t } from './messages.ts'
import { type Period, periods, type Range } from './range.ts'

export type StatisticsState = UrlState<{
  period: Period
  from: string
  until: string
  by: '' | ChartStep
  customer_id: string
  view: 'chart' | 'table'
}>

const steps: readonly ChartStep[] = ['day', 'week', 'month']

/** What is told: since when, in which steps, of whom, and how. All of it is in the URL. */
export function Controls(props: {
  state: StatisticsState
  range: Range
  fault: string | undefined
  customers: boolean
}) {
  const own = () => props.state.get('period') === 'own'
  return (
    <div class="mb-4 flex flex-wrap items-end gap-3">
      <Select
        class="w-44"
        label={t('period')}
        value={props.state.get('period')}
        options={periods.map(value => ({ value, label: t(`period.${value}`) }))}
        onChange={period =>
          props.state.set(
            period === 'own'
              ? { period, from: props.range.from, until: props.range.until }
              : { period, from: '', until: '' },
          )
        }
      />
      <Show when={own()}>
        <TextField
          type="date"
          class="w-40"
          label={t('from')}
          value={props.range.from}
          onChange={from => from && props.state.set({ from })}
        />
        <TextField
          type="date"
          class="w-40"
          label={t('until')}
          value={props.range.until}
          onChange={until => until && props.state.set({ until })}
        />
      </Show>
      <Segmented
        label={t('by')}
        value={props.range.by}
        options={steps.map(value => ({ value, label: t(`by.${value}`) }))}
        onChange={by => props.state.set({ by })}
      />
      <Show when={props.customers}>
        <ReferenceField
          class="w-64 max-w-full"
          label={t('customer')}
          placeholder={t('customer.all')}
          clearable
          value={props.state.get('customer_id') || null}
          onChange={id => props.state.set({ customer_id: id ?? '' })}
          {...customerChoices}
        />
      </Show>
      <Segmented
        label={t('view')}
        class="sm:ms-auto"
        value={props.state.get('view')}
        options={[
          { value: 'chart', label: t('view.chart') },
          { value: 'table', label: t('view.table') },
        ]}
        onChange={view => props.state.set({ view })}
      />
      <Show when={props.fault}>
        <p class="w-full text-sm text-danger" role="alert">
          {props.fault}
        </p>
      </Show>
    </div>
  )
}
