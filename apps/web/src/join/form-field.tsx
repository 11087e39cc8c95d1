import { createUniqueId, type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'

/** A field for a thumb, with room for what is wrong with it below, so that nothing jumps. */
export function FormField(props: {
  label: string
  error: string | null
  value: string
  readOnly: boolean
  onInput: (value: string) => void
  ref: (element: HTMLInputElement) => void
  input: JSX.InputHTMLAttributes<HTMLInputElement>
}) {
  const id = createUniqueId()
  const errorId = createUniqueId()
  return (
    <>
      <label for={id} class="mb-2 block text-lg font-medium">
        {props.label}
      </label>
      <input
        {...props.input}
        ref={props.ref}
        id={id}
        class="control big rounded-xl px-4"
        type="text"
        spellcheck={false}
        enterkeyhint="go"
        value={props.value}
        readOnly={props.readOnly}
        aria-required="true"
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={errorId}
        onInput={event => props.onInput(event.currentTarget.value)}
      />
      <div id={errorId} role="alert" class="min-h-9 text-danger">
        <Show when={props.error}>
          {text => (
            <p class="flex gap-1.5 pt-1.5 pb-2">
              <Icon of="name" class="mt-0.75 size-4" />
              {text()}
            </p>
          )}
        </Show>
      </div>
    </>
  )
}
