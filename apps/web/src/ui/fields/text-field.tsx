import { type ComponentProps, splitProps } from 'solid-js'
import { cx } from '../cx.ts'
import { Field, type FieldProps, type ValueProps } from './field.tsx'

type Native = Pick<
  ComponentProps<'input'>,
  'placeholder' | 'autocomplete' | 'autofocus' | 'inputMode' | 'maxLength' | 'spellcheck' | 'onBlur'
>

export interface TextFieldProps extends FieldProps, ValueProps<string>, Native {
  type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'date' | 'datetime-local' | 'color'
  /** For ids, codes and addresses. */
  mono?: boolean
  ref?: (element: HTMLInputElement) => void
}

const native = ['placeholder', 'autocomplete', 'inputMode', 'maxLength', 'spellcheck', 'onBlur'] as const

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const [rest] = splitProps(props, native)
  return (
    <Field {...props}>
      {control => (
        <input
          {...control}
          {...rest}
          data-autofocus={props.autofocus ? '' : undefined}
          ref={element => {
            props.ref?.(element)
            if (props.autofocus) queueMicrotask(() => element.focus())
          }}
          type={props.type ?? 'text'}
          value={props.value ?? ''}
          onInput={event => props.onChange(event.currentTarget.value)}
          class={cx('control', props.mono && 'font-mono text-sm')}
        />
      )}
    </Field>
  )
}
