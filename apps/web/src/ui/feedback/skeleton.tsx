import { For } from 'solid-js'
import { cx } from '../cx.ts'

/**
 * A grey bar where a text will be. Give it the size of that text (`class="h-4 w-40"`). What comes below in a stack that
 * settles waits for it, unless it is exactly as large as what it stands for.
 */
export function Skeleton(props: { class?: string; exact?: boolean }) {
  return (
    <span
      class={cx('block animate-pulse rounded-sm bg-line', props.class ?? 'h-4 w-32')}
      aria-hidden="true"
      data-skeleton={props.exact ? undefined : ''}
    />
  )
}

/** A paragraph or a list of attributes that is on its way. */
export function SkeletonLines(props: { lines: number }) {
  return (
    <div class="grid gap-3">
      <For each={Array.from({ length: props.lines })}>
        {(_, index) => <Skeleton class={cx('h-4', ['w-3/4', 'w-1/2', 'w-2/3'][index() % 3])} />}
      </For>
    </div>
  )
}

/** The head and body of a page that is on its way. */
export function SkeletonPage() {
  return (
    <div class="grid gap-6" aria-busy="true">
      <Skeleton class="h-7 w-56" />
      <SkeletonLines lines={6} />
    </div>
  )
}
