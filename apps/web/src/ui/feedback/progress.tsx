import { createUniqueId, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'

export interface ProgressProps {
  /** What is being done: “Exporting customers”. */
  label: string
  /** How much of `max` is done; without it nobody knows how long it takes. */
  value?: number
  max?: number
  /** In words, where a share says too little: “300 of 1,200”. */
  text?: string
}

/** How far something is that takes long. */
export function Progress(props: ProgressProps) {
  const id = createUniqueId()
  const max = () => props.max ?? 100
  const share = () => (props.value === undefined ? undefined : Math.min(1, props.value / Math.max(1, max())))
  const percent = (part: number) => part.toLocaleString(formatLocale(), { style: 'percent' })
  return (
    <div class="grid gap-1.5">
      <div class="flex justify-between gap-4 text-sm">
        <span id={id}>{props.label}</span>
        <Show when={share() !== undefined}>
          <span class="text-ink-soft tabular-nums">{props.text ?? percent(share() ?? 0)}</span>
        </Show>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max()}
        aria-valuenow={props.value}
        aria-valuetext={props.text}
        class="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <Show
          when={share() !== undefined}
          fallback={<div class="h-full w-1/3 animate-pulse rounded-full bg-accent" />}
        >
          <div
            class="h-full rounded-full bg-accent transition-[width]"
            style={{ width: percentWidth(share() ?? 0) }}
          />
        </Show>
      </div>
    </div>
  )
}

const percentWidth = (share: number) => `${share * 100}%`
