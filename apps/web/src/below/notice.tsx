import CircleAlert from 'lucide-solid/icons/circle-alert'
import Info from 'lucide-solid/icons/info'
import type { JSX } from 'solid-js'
import { cx } from '#ui/cx.ts'

export interface NoticeProps {
  tone: 'warning' | 'neutral'
  title: string
  text: string
  /** The way out: a button. */
  children?: JSX.Element
}

/** On the page of something that does not simply work: why, and the way out. */
export function Notice(props: NoticeProps) {
  return (
    <section
      class={cx(
        'mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border px-4 py-3',
        props.tone === 'warning' ? 'border-warning/40 bg-warning-soft' : 'border-line bg-sunken',
      )}
    >
      <span class={cx('self-start pt-0.5', props.tone === 'warning' && 'text-warning')} aria-hidden="true">
        {props.tone === 'warning' ? <CircleAlert size={17} /> : <Info size={17} />}
      </span>
      <div class="min-w-0 flex-1 basis-56">
        <h2 class="font-semibold">{props.title}</h2>
        <p class="text-ink-soft">{props.text}</p>
      </div>
      {props.children}
    </section>
  )
}
