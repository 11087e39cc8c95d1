import CircleAlert from 'lucide-solid/icons/circle-alert'
import { createUniqueId, type JSX, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { cx } from '../cx.ts'

/** What every field takes, whatever its control. */
export interface FieldProps {
  label: string
  /** The attribute's name: `room_name`, or a path such as `properties.host_url`. */
  name?: string
  description?: JSX.Element
  /** What is wrong with the value, said below the control. */
  errors?: readonly string[]
  required?: boolean
  disabled?: boolean
  /** Keeps the label for screen readers only (a search box, a cell of a table). */
  hideLabel?: boolean
  class?: string
}

/** A field that holds one value, as `form.field('room_name')` gives it. */
export interface ValueProps<Value> {
  value: Value
  onChange: (value: Value) => void
}

/** The attributes that tie a control to its label, description and errors. Spread them on the control. */
export interface ControlAttributes {
  readonly id: string
  readonly name: string | undefined
  readonly disabled: boolean | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
  readonly 'aria-required': 'true' | undefined
}

/** Makes the attributes; for controls that draw their label themselves. */
export function controlAttributes(props: FieldProps, id = createUniqueId()): ControlAttributes {
  const failed = () => Boolean(props.errors?.length)
  return {
    id,
    get name() {
      return props.name
    },
    get disabled() {
      return props.disabled
    },
    get 'aria-describedby'() {
      return cx(props.description !== undefined && `${id}-about`, failed() && `${id}-errors`) || undefined
    },
    get 'aria-invalid'() {
      return failed() ? 'true' : undefined
    },
    get 'aria-required'() {
      return props.required ? 'true' : undefined
    },
  }
}

/** Label, control, description and errors, in this order, tied together. */
export function Field(props: FieldProps & { children: (control: ControlAttributes) => JSX.Element }) {
  const control = controlAttributes(props)
  return (
    <div class={cx('grid content-start gap-1.5', props.class)}>
      <label for={control.id} class={props.hideLabel ? 'sr-only' : labelClass}>
        {props.label}
        <RequiredMark required={props.required} />
      </label>
      {props.children(control)}
      <FieldNotes id={control.id} description={props.description} errors={props.errors} />
    </div>
  )
}

export const labelClass = 'text-sm font-medium text-ink'

/** The asterisk of a required field; screen readers hear `aria-required` instead. */
export function RequiredMark(props: { required?: boolean }) {
  return (
    <Show when={props.required}>
      <span class="ms-0.5 text-danger" aria-hidden="true" title={t('field.required')}>
        *
      </span>
    </Show>
  )
}

/** The description and the errors below a control. */
export function FieldNotes(props: { id: string; description?: JSX.Element; errors?: readonly string[] }) {
  return (
    <>
      <Show when={props.errors?.length}>
        <p id={`${props.id}-errors`} class="flex gap-1.5 text-sm text-danger">
          <CircleAlert size={14} class="mt-[3px] shrink-0" aria-hidden="true" />
          <span>{props.errors?.join(' ')}</span>
        </p>
      </Show>
      <Show when={props.description !== undefined}>
        <div id={`${props.id}-about`} class="text-sm text-ink-faint">
          {props.description}
        </div>
      </Show>
    </>
  )
}

/**
 * Whether a field is left by pressing a button. What it would say about its text then waits: a line that appears would
 * move the button from under the pointer, and the press would be lost.
 */
export function pressesButton(event: FocusEvent): boolean {
  return event.relatedTarget instanceof HTMLButtonElement
}
