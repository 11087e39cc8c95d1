import { createEffect, createSignal, on, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { Field, type FieldProps, pressesButton, type ValueProps } from './field.tsx'
import { formatNumber, parseNumber } from './number.ts'

export interface NumberFieldProps extends FieldProps, ValueProps<number | null> {
  /** Said after the number: `minutes`, `MB`. */
  unit?: string
  placeholder?: string
  /** Whole numbers only. */
  integer?: boolean
}

/**
 * A number, `null` when empty. It is text with a numeric keyboard: a native number input changes under
 * the mouse wheel and hides what it can't read. What can't be read is said once the field is left.
 */
export function NumberField(props: NumberFieldProps) {
  const [text, setText] = createSignal(formatNumber(props.value))
  const [unread, setUnread] = createSignal(false)
  createEffect(
    on(
      () => props.value,
      value => {
        const read = parseNumber(text(), props.integer)
        if (read !== value && !(Number.isNaN(read) && value === null)) setText(formatNumber(value))
      },
    ),
  )
  const errors = () =>
    unread() ? [t(props.integer ? 'field.integer' : 'field.number'), ...(props.errors ?? [])] : props.errors
  return (
    <Field {...props} errors={errors()}>
      {control => (
        <div class="relative">
          <input
            {...control}
            data-unread={Number.isNaN(parseNumber(text(), props.integer)) ? '' : undefined}
            type="text"
            inputMode={props.integer ? 'numeric' : 'decimal'}
            autocomplete="off"
            placeholder={props.placeholder}
            value={text()}
            onInput={event => {
              setText(event.currentTarget.value)
              setUnread(false)
              const read = parseNumber(event.currentTarget.value, props.integer)
              props.onChange(Number.isNaN(read) ? null : read)
            }}
            onInvalid={() => setUnread(true)}
            onBlur={event =>
              setUnread(!pressesButton(event) && Number.isNaN(parseNumber(text(), props.integer)))
            }
            class="control tabular-nums"
            classList={{ 'pe-20': Boolean(props.unit) }}
          />
          <Show when={props.unit}>
            <span class="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-sm text-ink-faint">
              {props.unit}
            </span>
          </Show>
        </div>
      )}
    </Field>
  )
}
