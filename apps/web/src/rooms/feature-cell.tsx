import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js'
import { t as shared } from '#messages/index.ts'
import { formatNumber, parseNumber } from '#ui/fields/number.ts'
import { t } from './messages.ts'

interface NumberCellProps {
  label: string
  /** What the subscription has; more than that is refused before it is sent, for it would change nothing. */
  most: number
  value: number | null
  onChange: (value: number | null) => void
}

/** A number in a table: Enter or leaving it saves, Escape takes back, empty leaves it to the subscription. */
export function NumberCell(props: NumberCellProps) {
  const id = createUniqueId()
  const [text, setText] = createSignal(formatNumber(props.value))
  const [wrong, setWrong] = createSignal<string>()
  createEffect(
    on(
      () => props.value,
      value => setText(formatNumber(value)),
    ),
  )
  const back = () => {
    setText(formatNumber(props.value))
    setWrong(undefined)
  }
  const commit = () => {
    const value = parseNumber(text(), true)
    if (value === props.value) return setWrong(undefined)
    const failure =
      value === null
        ? undefined
        : Number.isNaN(value)
          ? shared('field.integer')
          : value < 1
            ? shared('field.at_least', { n: 1 })
            : value > props.most
              ? shared('field.at_most', { n: props.most })
              : undefined
    setWrong(failure)
    if (!failure) props.onChange(value)
  }
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={props.label}
        aria-invalid={wrong() ? 'true' : undefined}
        aria-describedby={wrong() ? id : undefined}
        placeholder={t('feature.as_sold')}
        value={text()}
        onInput={event => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={event => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') back()
        }}
        class="control min-w-28 tabular-nums"
      />
      <Show when={wrong()}>
        {words => (
          <span id={id} class="block pt-1 text-sm text-danger">
            {words()}
          </span>
        )}
      </Show>
    </>
  )
}

/** A switch of the subscription that a room leaves on, or turns off for itself. */
export function SwitchCell(props: { label: string; off: boolean; onChange: (off: boolean) => void }) {
  return (
    <select
      aria-label={props.label}
      class="control min-w-28"
      onChange={event => props.onChange(event.currentTarget.value === 'off')}
    >
      <option value="" selected={!props.off}>
        {t('feature.as_sold')}
      </option>
      <option value="off" selected={props.off}>
        {t('setting.off')}
      </option>
    </select>
  )
}
