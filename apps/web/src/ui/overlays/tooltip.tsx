import { Tooltip as Kobalte } from '@kobalte/core/tooltip'
import type { JSX } from 'solid-js'

export interface TooltipProps {
  text: JSX.Element
  /** What is explained; it becomes focusable, so that the keyboard reaches the text too. */
  children: JSX.Element
  class?: string
}

/** A short explanation on hover and focus. Never the only place of something needed. */
export function Tooltip(props: TooltipProps) {
  return (
    <Kobalte gutter={6} openDelay={350} closeDelay={80}>
      <Kobalte.Trigger as="span" tabIndex={0} class={props.class ?? 'inline-flex rounded-sm'}>
        {props.children}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class="z-50 max-w-72 animate-appear rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-pop">
          {props.text}
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  )
}
