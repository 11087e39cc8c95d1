import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createSignal, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { cx } from '../cx.ts'
import { IconButton } from '../icon-button.tsx'
import { Field, type FieldProps, type ValueProps } from './field.tsx'

export interface SecretFieldProps extends FieldProps, ValueProps<string> {
  /** The end of the secret that is stored; leaving the field empty keeps that one. */
  last4?: string
  placeholder?: string
  /** It has several lines, as a PEM file does. */
  multiline?: boolean
}

/** A secret to be typed in. What is stored never comes back, so there is only its end to show. */
export function SecretField(props: SecretFieldProps) {
  const [shown, setShown] = createSignal(false)
  const placeholder = () => (props.last4 ? `••••••••${props.last4}` : props.placeholder)
  const description = () => (props.last4 ? t('secret.keep', { last4: props.last4 }) : props.description)
  return (
    <Field {...props} description={description()} required={props.required && !props.last4}>
      {control => (
        <div class="relative">
          <Show
            when={props.multiline}
            fallback={
              <input
                {...control}
                data-secret
                type={shown() ? 'text' : 'password'}
                autocomplete="new-password"
                spellcheck={false}
                placeholder={placeholder()}
                value={props.value ?? ''}
                onInput={event => props.onChange(event.currentTarget.value)}
                class="control pe-10 font-mono text-sm"
              />
            }
          >
            <textarea
              {...control}
              data-secret
              rows={4}
              autocomplete="off"
              spellcheck={false}
              placeholder={placeholder()}
              value={props.value ?? ''}
              onInput={event => props.onChange(event.currentTarget.value)}
              // No input of several lines hides what is typed; the browsers' own way to do it does.
              style={{ '-webkit-text-security': shown() ? 'none' : 'disc' }}
              class="control field-sizing-content max-h-60 min-h-24 py-1.5 pe-10 font-mono text-sm"
            />
          </Show>
          <IconButton
            class={cx('absolute end-0', props.multiline ? 'top-0' : 'inset-y-0')}
            label={shown() ? t('action.hide') : t('action.show')}
            aria-pressed={shown()}
            onClick={() => setShown(!shown())}
          >
            {shown() ? <EyeOff size={15} /> : <Eye size={15} />}
          </IconButton>
        </div>
      )}
    </Field>
  )
}
