import { type ComponentProps, type JSX, Show, splitProps } from 'solid-js'
import { cx } from './cx.ts'
import { Spinner } from './spinner.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `secondary` unless said; one `primary` a view. */
  variant?: ButtonVariant
  size?: 'sm' | 'md'
  icon?: JSX.Element
  /** Shows a spinner and refuses further presses, staying focusable. */
  busy?: boolean
}

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent',
  secondary: 'bg-surface text-ink hover:bg-hover border-line-strong/60',
  ghost: 'bg-transparent text-ink-soft hover:bg-hover hover:text-ink border-transparent',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover border-transparent',
}

/** The classes of a button, for links that should look like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: 'sm' | 'md' = 'md'): string {
  return cx(
    'inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none transition-colors',
    'disabled:opacity-50 aria-disabled:opacity-60',
    size === 'sm' ? 'min-h-[calc(var(--control)-0.25rem)] px-2 text-sm' : 'min-h-control px-3',
    variants[variant],
  )
}

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, [
    'variant',
    'size',
    'icon',
    'busy',
    'children',
    'class',
    'onClick',
    'type',
  ])
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={cx(buttonClass(own.variant, own.size), own.class)}
      aria-disabled={own.busy ? 'true' : rest['aria-disabled']}
      aria-busy={own.busy ? 'true' : undefined}
      onClick={event => {
        if (own.busy) event.preventDefault()
        else if (typeof own.onClick === 'function') own.onClick(event)
      }}
    >
      <Show when={own.busy} fallback={own.icon}>
        <Spinner />
      </Show>
      {own.children}
    </button>
  )
}
