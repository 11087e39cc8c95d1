import { createUniqueId, For, type JSX } from 'solid-js'
import { cx } from '../cx.ts'
import { FieldNotes, type FieldProps, labelClass, type ValueProps } from './field.tsx'

export interface SegmentedProps extends FieldProps, ValueProps<string> {
  options: readonly { value: string; label: string; icon?: JSX.Element }[]
}

/** One of two to four short words, side by side. Arrow keys move, as in any group of radios. */
export function Segmented(props: SegmentedProps) {
  const id = createUniqueId()
  return (
    <fieldset class={cx('grid justify-items-start gap-1.5', props.class)} disabled={props.disabled}>
      <legend class={props.hideLabel ? 'sr-only' : cx(labelClass, 'mb-1.5')}>{props.label}</legend>
      <div class="inline-flex rounded-md border border-line bg-sunken p-0.5">
        <For each={props.options}>
          {option => (
            <label class="relative inline-flex min-h-[calc(var(--control)-0.375rem)] items-center gap-1.5 rounded-sm px-2.5 text-sm font-medium text-ink-soft hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-accent">
              <input
                type="radio"
                class="absolute inset-0 cursor-pointer appearance-none outline-none"
                name={props.name ?? id}
                value={option.value}
                data-label={option.label}
                checked={props.value === option.value}
                onChange={() => props.onChange(option.value)}
              />
              {option.icon}
              {option.label}
            </label>
          )}
        </For>
      </div>
      <FieldNotes id={id} description={props.description} errors={props.errors} />
    </fieldset>
  )
}
