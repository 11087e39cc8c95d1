import ChevronDown from 'lucide-solid/icons/chevron-down'
import { For, Show } from 'solid-js'
import { Field, type FieldProps, type ValueProps } from './field.tsx'

export interface Option<Value extends string = string> {
  value: Value
  label: string
  disabled?: boolean
}

export interface SelectProps extends FieldProps, ValueProps<string> {
  options: readonly Option[]
  /** Shown for the empty value; without it one option always holds. */
  placeholder?: string
}

/** One of a few. It is the browser's own list: type to choose, and phones show their picker. */
export function Select(props: SelectProps) {
  return (
    <Field {...props}>
      {control => (
        <div class="relative">
          <select
            {...control}
            onChange={event => props.onChange(event.currentTarget.value)}
            class="control appearance-none truncate pe-8"
          >
            <Show when={props.placeholder !== undefined}>
              <option value="" selected={!props.value}>
                {props.placeholder}
              </option>
            </Show>
            <For each={props.options}>
              {option => (
                <option
                  value={option.value}
                  disabled={option.disabled}
                  selected={props.value === option.value}
                >
                  {option.label}
                </option>
              )}
            </For>
          </select>
          <ChevronDown
            size={15}
            class="pointer-events-none absolute inset-y-0 end-2.5 my-auto text-ink-faint"
            aria-hidden="true"
          />
        </div>
      )}
    </Field>
  )
}
