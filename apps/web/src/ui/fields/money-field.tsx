import { createEffect, createSignal, on } from 'solid-js'
import { t } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { moneyInput, parseMoney } from '../data/money.ts'
import { Field, type FieldProps, pressesButton, type ValueProps } from './field.tsx'

export interface MoneyFieldProps extends FieldProps, ValueProps<number | null> {
  /** ISO 4217; its digits say how many minor units a whole one has. */
  currency: string
  placeholder?: string
}

/** An amount, typed as people write it and held in minor units; `null` when empty. */
export function MoneyField(props: MoneyFieldProps) {
  const written = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : moneyInput(value, props.currency, formatLocale())
  const read = (typed: string) => (typed.trim() === '' ? null : parseMoney(typed, props.currency))
  const [text, setText] = createSignal(written(props.value))
  const [left, setLeft] = createSignal(false)
  const unread = () => read(text()) === undefined

  createEffect(
    on(
      () => [props.value, props.currency] as const,
      ([value, currency], before) => {
        if (value !== before?.[0]) {
          if ((read(text()) ?? null) !== value) setText(written(value))
        } else if (currency !== before?.[1]) {
          // Another currency counts other minor units: what was typed stays, its value is read anew.
          props.onChange(read(text()) ?? null)
        }
      },
    ),
  )

  return (
    <Field
      {...props}
      errors={left() && unread() ? [t('field.amount'), ...(props.errors ?? [])] : props.errors}
    >
      {control => (
        <div class="relative">
          <input
            {...control}
            data-currency={props.currency}
            data-unread={unread() ? '' : undefined}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            placeholder={props.placeholder}
            value={text()}
            onInput={event => {
              setText(event.currentTarget.value)
              setLeft(false)
              props.onChange(read(event.currentTarget.value) ?? null)
            }}
            onInvalid={() => setLeft(true)}
            onBlur={event => {
              setLeft(!pressesButton(event))
              const value = read(text())
              if (value !== undefined) setText(written(value))
            }}
            class="control pe-14 tabular-nums"
          />
          <span class="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-sm text-ink-faint">
            {props.currency}
          </span>
        </div>
      )}
    </Field>
  )
}
