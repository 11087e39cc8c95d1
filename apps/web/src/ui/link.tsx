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
}

export function Link(props: LinkProps) {
  const [own, rest] = splitProps(props, ['href', 'button', 'icon', 'class', 'children'])
  const outside = () => /^(https?|mailto|tel):/.test(own.href)
  const look = () => cx(own.button ? buttonClass(own.button) : 'link', own.class)
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
