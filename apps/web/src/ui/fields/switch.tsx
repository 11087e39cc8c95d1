import { cx } from '../cx.ts'
import { controlAttributes, FieldNotes, type FieldProps, type ValueProps } from './field.tsx'

export type SwitchProps = FieldProps & ValueProps<boolean>

/** On or off: the label on the left, the switch on the right, as rows of settings want it. */
export function Switch(props: SwitchProps) {
  const control = controlAttributes(props)
  return (
    <div class={cx('flex items-start justify-between gap-6', props.class)}>
      <div class="grid gap-0.5">
        <label for={control.id} class={props.hideLabel ? 'sr-only' : 'cursor-pointer text-base text-ink'}>
          {props.label}
        </label>
        <FieldNotes id={control.id} description={props.description} errors={props.errors} />
      </div>
      <input
        {...control}
        type="checkbox"
        role="switch"
        checked={props.value ?? false}
        aria-checked={props.value ?? false}
        onChange={event => props.onChange(event.currentTarget.checked)}
        class="relative mt-px h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full bg-line-strong transition-colors before:absolute before:start-0.5 before:top-0.5 before:size-4 before:rounded-full before:bg-surface before:shadow-card before:transition-transform checked:bg-accent checked:before:translate-x-4 disabled:cursor-not-allowed disabled:opacity-50"
      />
    </div>
  )
}
