import { cx } from '../cx.ts'
import { Field, type FieldProps, type ValueProps } from './field.tsx'

export interface TextAreaProps extends FieldProps, ValueProps<string> {
  placeholder?: string
  /** Lines shown at first; it grows with its text. */
  rows?: number
  maxLength?: number
  mono?: boolean
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      {control => (
        <textarea
          {...control}
          rows={props.rows ?? 3}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          value={props.value ?? ''}
          onInput={event => props.onChange(event.currentTarget.value)}
          style={{ 'min-height': `${(props.rows ?? 3) * 1.375 + 0.75}rem` }}
          class={cx('control field-sizing-content max-h-96 py-1.5', props.mono && 'font-mono text-sm')}
        />
      )}
    </Field>
  )
}
