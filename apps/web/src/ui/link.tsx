import { A } from '@solidjs/router'
import ArrowUpRight from 'lucide-solid/icons/arrow-up-right'
import { type ComponentProps, type JSX, Show, splitProps } from 'solid-js'
import { type ButtonVariant, buttonClass } from './button.tsx'
import { cx } from './cx.ts'

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'state'> {
  /** A path inside the dashboard (`/rooms/x`, without `/dashboard`), or a whole URL, which opens elsewhere. */
  href: string
  /** Looks like a button of this kind. */
  button?: ButtonVariant
  icon?: JSX.Element
  /** Underlined only when pointed at: where it stands alone, as in a cell of a table, and not in a sentence. */
  alone?: boolean
}

export function Link(props: LinkProps) {
  const [own, rest] = splitProps(props, ['href', 'button', 'icon', 'alone', 'class', 'children'])
  const outside = () => /^(https?|mailto|tel):/.test(own.href)
  const look = () =>
    cx(
      own.button
        ? buttonClass(own.button)
        : cx(
            'rounded-sm text-accent underline-offset-3',
            own.alone ? 'hover:underline' : 'underline decoration-current/35 hover:decoration-current',
          ),
      own.class,
    )
  return (
    <Show
      when={outside()}
      fallback={
        <A {...rest} href={own.href} class={look()}>
          {own.icon}
          {own.children}
        </A>
      }
    >
      <a {...rest} href={own.href} target="_blank" rel="noreferrer" class={look()}>
        {own.icon}
        {own.children}
        <ArrowUpRight size={13} class="inline-block align-baseline opacity-70" aria-hidden="true" />
      </a>
    </Show>
  )
}
