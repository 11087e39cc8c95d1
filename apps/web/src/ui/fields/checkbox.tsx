import Check from 'lucide-solid/icons/check'
import { cx } from '../cx.ts'
import { controlAttributes, FieldNotes, type FieldProps, RequiredMark, type ValueProps } from './field.tsx'

export type CheckboxProps = FieldProps & ValueProps<boolean>

/** Yes or no, as part of what is saved with the form. */
export function Checkbox(props: CheckboxProps) {
  const control = controlAttributes(props)
  return (
    <div class={cx('grid gap-1', props.class)}>
      <label class="flex w-fit items-start gap-2">
        <span class="relative mt-[3px] inline-flex size-4 shrink-0">
          <input
            {...control}
            type="checkbox"
            checked={props.value ?? false}
            onChange={event => props.onChange(event.currentTarget.checked)}
            class="peer size-4 appearance-none rounded-sm border border-line-strong bg-surface checked:border-accent checked:bg-accent disabled:opacity-50"
          />
          <Check
            size={12}
            strokeWidth={3}
            class="pointer-events-none absolute inset-0 m-auto text-on-accent opacity-0 peer-checked:opacity-100"
            aria-hidden="true"
          />
        </span>
        <span class={props.hideLabel ? 'sr-only' : undefined}>
          {props.label}
          <RequiredMark required={props.required} />
        </span>
      </label>
      <div class="ps-6 empty:hidden">
        <FieldNotes id={control.id} description={props.description} errors={props.errors} />
      </div>
    </div>
  )
}
