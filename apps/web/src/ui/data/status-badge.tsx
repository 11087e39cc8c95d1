import { Match, Switch } from 'solid-js'
import { cx } from '../cx.ts'
import { toneClass } from './badge.tsx'
import { lookOf, type Shape, words } from './status.ts'

export interface StatusBadgeProps {
  /** The status as the API says it: `active`, `suspended`, `down`, … */
  status: string
  /** Words instead of the code, where the code's own words won't do. */
  label?: string
}

/** A status: always a word, a colour and a shape. */
export function StatusBadge(props: StatusBadgeProps) {
  const look = () => lookOf(props.status)
  return (
    <span
      class={cx(
        'inline-flex h-5 items-center gap-1.5 rounded-full ps-1.5 pe-2 text-xs font-medium whitespace-nowrap',
        toneClass[look().tone],
      )}
    >
      <Drawing shape={look().shape} />
      {props.label ?? words(props.status)}
    </span>
  )
}

function Drawing(props: { shape: Shape }) {
  return (
    <svg
      viewBox="0 0 10 10"
      class="size-2.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <Switch fallback={<circle cx="5" cy="5" r="3.4" />}>
        <Match when={props.shape === 'dot'}>
          <circle cx="5" cy="5" r="3.4" fill="currentColor" />
        </Match>
        <Match when={props.shape === 'half'}>
          <circle cx="5" cy="5" r="3.4" />
          <path d="M5 1.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" stroke="none" />
        </Match>
        <Match when={props.shape === 'triangle'}>
          <path d="M5 1.4 9 8.6H1z" fill="currentColor" stroke="none" />
        </Match>
        <Match when={props.shape === 'cross'}>
          <path d="m2 2 6 6M8 2 2 8" stroke-linecap="round" />
        </Match>
      </Switch>
    </svg>
  )
}
