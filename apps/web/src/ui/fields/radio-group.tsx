import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { cx } from '../cx.ts'
import { FieldNotes, type FieldProps, labelClass, RequiredMark, type ValueProps } from './field.tsx'

export interface RadioOption {
  value: string
  label: string
  description?: JSX.Element
  disabled?: boolean
}

export interface RadioGroupProps extends FieldProps, ValueProps<string> {
  options: readonly RadioOption[]
  /** Side by side in boxes: for a choice that decides what follows. */
  cards?: boolean
}

/** One of a few that deserve a sentence each. */
export function RadioGroup(props: RadioGroupProps) {
  const id = createUniqueId()
  return (
    <fieldset
      class={cx('grid gap-2', props.class)}
      disabled={props.disabled}
      aria-describedby={props.errors?.length ? `${id}-errors` : undefined}
    >
      <legend class={props.hideLabel ? 'sr-only' : cx(labelClass, 'mb-2')}>
        {props.label}
        <RequiredMark required={props.required} />
      </legend>
      <div class={props.cards ? 'grid gap-2 sm:grid-cols-2' : 'grid gap-2'}>
        <For each={props.options}>
          {option => (
            <label
              class={cx(
                'flex items-start gap-2',
                props.cards &&
                  'rounded-md border border-line-strong/60 p-3 hover:bg-hover has-checked:border-accent has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-accent',
              )}
            >
              <input
                type="radio"
                name={props.name ?? id}
                value={option.value}
                data-label={option.label}
                checked={props.value === option.value}
                disabled={option.disabled}
                aria-invalid={props.errors?.length ? 'true' : undefined}
                onChange={() => props.onChange(option.value)}
                class="mt-[3px] size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface checked:border-[5px] checked:border-accent disabled:opacity-50"
              />
              <span class="min-w-0">
                {option.label}
                <Show when={option.description}>
                  <span class="block text-sm text-ink-faint">{option.description}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
      <FieldNotes id={id} description={props.description} errors={props.errors} />
    </fieldset>
  )
}
