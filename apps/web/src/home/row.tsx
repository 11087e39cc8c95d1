import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'

/** A line of a short list that leads somewhere. */
export function Row(props: { href: string; name: string; detail?: string | null; children?: JSX.Element }) {
  return (
    <li>
      <A
        href={props.href}
        class="flex min-h-row items-center gap-3 px-4 py-1.5 -outline-offset-2 hover:bg-hover"
      >
        <span class="min-w-0 flex-1 truncate">
          <span class="font-medium">{props.name}</span>
          <Show when={props.detail}>
            <span class="ms-2 text-sm text-ink-faint">{props.detail}</span>
          </Show>
        </span>
        <span class="flex shrink-0 items-center gap-3 text-sm text-ink-faint">{props.children}</span>
      </A>
    </li>
  )
}
