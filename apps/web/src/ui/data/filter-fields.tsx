import { For, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { cx } from '../cx.ts'
import type { Option } from '../fields/select.tsx'
import { periodOptions } from './lately.ts'
import type { UrlState } from './url-state.ts'

/** One filter of a bar: its parameter, its name, and its values; without them any text. */
export interface Filter {
  name: string
  label: string
  options?: readonly Option[]
}

/** A filter as its values allow. */
export function FilterField(props: { state: UrlState; filter: Filter }) {
  const value = () => props.state.get(props.filter.name)
  const set = (next: string) => props.state.set({ [props.filter.name]: next })
  return (
    <Show
      when={props.filter.options}
      fallback={
        <FilterInput label={props.filter.label} value={value()} onChange={text => set(text.trim())} />
      }
    >
      {options => (
        <FilterSelect label={props.filter.label} options={options()} value={value()} onChange={set} />
      )}
    </Show>
  )
}

/** The period of a list that has `periodState` in its URL: a time until now, or days that are chosen. */
export function PeriodFilter(props: { state: UrlState; label: string }) {
  const day = (name: 'from' | 'until') => (
    <FilterInput
      type="date"
      label={t(`lately.${name}`)}
      value={props.state.get(name)}
      onChange={value => props.state.set({ [name]: value })}
    />
  )
  return (
    <>
      <FilterSelect
        label={props.label}
        options={periodOptions()}
        value={props.state.get('period')}
        onChange={period => props.state.set({ period, from: '', until: '' })}
      />
      <Show when={props.state.get('period') === 'own'}>
        {day('from')}
        {day('until')}
      </Show>
    </>
  )
}

interface FilterFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

function FilterSelect(props: FilterFieldProps & { options: readonly Option[] }) {
  return (
    <label class={framed(props.value)}>
      <span class="text-ink-faint">{props.label}:</span>
      <select
        class="field-sizing-content h-full max-w-64 min-w-0 appearance-none truncate rounded-md pe-6 font-medium outline-none"
        onChange={event => props.onChange(event.currentTarget.value)}
      >
        <option value="" selected={props.value === ''}>
          {t('filter.all')}
        </option>
        <For each={props.options}>
          {option => (
            <option value={option.value} selected={props.value === option.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
      <span class="pointer-events-none absolute end-2.5 text-[0.625rem] text-ink-faint" aria-hidden="true">
        ▾
      </span>
    </label>
  )
}

/** Taken over when it is left or Enter is pressed; a day at once. */
function FilterInput(props: FilterFieldProps & { type?: 'date' }) {
  return (
    <label class={framed(props.value)}>
      <span class="text-ink-faint">{props.label}:</span>
      <input
        type={props.type ?? 'text'}
        class={cx('h-full min-w-0 rounded-md pe-2 font-medium outline-none', !props.type && 'w-28')}
        value={props.value}
        autocomplete="off"
        spellcheck={false}
        onChange={event => props.onChange(event.currentTarget.value)}
      />
    </label>
  )
}

const framed = (value: string) =>
  cx(
    'relative inline-flex min-h-control max-w-full items-center gap-1 rounded-md border ps-2.5 has-focus-visible:outline-2 has-focus-visible:outline-accent',
    value === '' ? 'border-line-strong/60 bg-surface hover:bg-hover' : 'border-accent bg-selected',
  )
