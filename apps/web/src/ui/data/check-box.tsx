import Check from 'lucide-solid/icons/check'
import Minus from 'lucide-solid/icons/minus'
import { createEffect, Show } from 'solid-js'

export interface CheckBoxProps {
  /** What it picks, read aloud. */
  label: string
  checked: boolean
  /** Some of several, but not all. */
  mixed?: boolean
  onToggle: (event: MouseEvent) => void
  /** The first of its table, to which focus goes back. */
  head?: boolean
}

/** The box before a row, or before all of them. It fills its cell, so that no press goes beside it. */
export function CheckBox(props: CheckBoxProps) {
  let input: HTMLInputElement | undefined
  createEffect(() => {
    if (input) input.indeterminate = props.mixed ?? false
  })
  return (
    <label
      class="relative -my-1.5 inline-flex h-row w-full min-w-8 items-center justify-center align-middle"
      // Pressing with Shift picks rows, not text.
      onMouseDown={event => event.shiftKey && event.preventDefault()}
    >
      <input
        ref={input}
        type="checkbox"
        aria-label={props.label}
        checked={props.checked}
        data-row-check={props.head ? undefined : ''}
        data-head-check={props.head ? '' : undefined}
        onClick={event => {
          props.onToggle(event)
          // The browser has turned the box over; what is picked decides.
          event.currentTarget.checked = props.checked
        }}
        class="size-4 appearance-none rounded-sm border border-line-strong bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent"
      />
      <Show when={props.checked || props.mixed}>
        <span class="pointer-events-none absolute inset-0 grid place-items-center text-on-accent">
          <Show
            when={props.mixed}
            fallback={<Check size={12} strokeWidth={3} class="block" aria-hidden="true" />}
          >
            <Minus size={12} strokeWidth={3} class="block" aria-hidden="true" />
          </Show>
        </span>
      </Show>
    </label>
  )
}
