import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'

export interface EmptyStateProps {
  title: string
  /** `h1` where it stands for the whole page. */
  heading?: 'h1' | 'h2'
  /** One sentence: what would be here, and why one would want it. */
  children?: JSX.Element
  action?: JSX.Element
  icon?: JSX.Element
}

/** Stands where nothing is yet, and says what to do next. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div class="flex flex-col items-center px-6 py-12 text-center">
      <Show when={props.icon}>
        <div class="mb-3 text-ink-faint" aria-hidden="true">
          {props.icon}
        </div>
      </Show>
      <Dynamic component={props.heading ?? 'h2'} class="font-semibold">
        {props.title}
      </Dynamic>
      <Show when={props.children}>
        <p class="mt-1 max-w-prose text-ink-soft">{props.children}</p>
      </Show>
      <Show when={props.action}>
        <div class="mt-4 flex flex-wrap justify-center gap-2">{props.action}</div>
      </Show>
    </div>
  )
}
