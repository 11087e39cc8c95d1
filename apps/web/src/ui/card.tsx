import { type JSX, Show } from 'solid-js'
import { cx } from './cx.ts'

export interface CardProps {
  title?: string
  description?: JSX.Element
  /** Buttons at the right of the title. */
  actions?: JSX.Element
  /** Below a line: usually what saves the card's form. */
  footer?: JSX.Element
  /** Without padding: for a table that reaches the edges. */
  flush?: boolean
  class?: string
  children?: JSX.Element
}

/** A part of a page that belongs together. */
export function Card(props: CardProps) {
  return (
    <section class={cx('min-w-0 rounded-lg border border-line bg-surface', props.class)}>
      <Show when={props.title}>
        <header class="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2">
          <div class="min-w-0 flex-1 basis-40">
            <h2 class="font-semibold">{props.title}</h2>
            <Show when={props.description}>
              <p class="text-sm text-ink-faint">{props.description}</p>
            </Show>
          </div>
          {props.actions}
        </header>
      </Show>
      <div class={props.flush ? undefined : 'p-4'}>{props.children}</div>
      <Show when={props.footer}>
        <footer class="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">
          {props.footer}
        </footer>
      </Show>
    </section>
  )
}
