import { type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'

/** A button for a thumb. A busy one keeps the focus and is not pressed twice. */
export function BigButton(props: {
  type?: 'submit' | 'button'
  busy?: boolean
  /** For the way out beside the way on. */
  quiet?: boolean
  onClick?: () => void
  ref?: (element: HTMLButtonElement) => void
  children: JSX.Element
}) {
  return (
    <button
      ref={props.ref}
      type={props.type ?? 'button'}
      class="big inline-flex items-center justify-center gap-2.5 border px-3 font-semibold whitespace-nowrap sm:px-5 transition-colors select-none aria-disabled:cursor-progress"
      classList={{
        // Where the brand's colour is hardly seen on the ground, its edge is.
        'grow border-accent bg-button text-on-button hover:bg-button-hover': !props.quiet,
        'border-line-strong/60 bg-transparent text-ink hover:bg-hover': props.quiet,
      }}
      aria-disabled={props.busy ? 'true' : undefined}
      onClick={event => {
        if (props.busy) event.preventDefault()
        else props.onClick?.()
      }}
    >
      <Show when={props.busy}>
        <Icon of="busy" class="size-5 animate-spin" />
      </Show>
      {props.children}
    </button>
  )
}
