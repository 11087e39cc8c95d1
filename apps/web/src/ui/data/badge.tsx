import type { JSX } from 'solid-js'
import { cx } from '../cx.ts'
import type { Tone } from './status.ts'

export const toneClass: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-soft ring-1 ring-inset ring-line',
  accent: 'bg-accent-soft text-accent',
  positive: 'bg-positive-soft text-positive',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
}

/** A word about a thing: “Default”, “Hidden”, “Trial”. */
export function Badge(props: { tone?: Tone; children: JSX.Element; class?: string }) {
  return (
    <span
      class={cx(
        'inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap',
        toneClass[props.tone ?? 'neutral'],
        props.class,
      )}
    >
      {props.children}
    </span>
  )
}
