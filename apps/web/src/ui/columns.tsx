import type { JSX } from 'solid-js'
import { cx } from './cx.ts'

/** What a page is about, and beside it what is told of its thing: below it where the screen is narrow. */
export function Columns(props: { even?: boolean; class?: string; children: JSX.Element }) {
  return (
    <div
      class={cx(
        'grid items-start gap-4 max-lg:settle',
        props.even ? 'lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'lg:grid-cols-[minmax(0,1fr)_22rem]',
        props.class,
      )}
    >
      {props.children}
    </div>
  )
}

/** Parts one below the other: those below one that is on its way are not seen before it has its height. */
export function Stack(props: { children: JSX.Element }) {
  return <div class="settle grid min-w-0 gap-4">{props.children}</div>
}
