import { cx } from '../cx.ts'

export interface MeterProps {
  /** What is measured, read aloud. */
  label: string
  used: number
  limit: number
  /** The same in words: “3 of 10 rooms”. */
  text: string
}

/** How much of a limit is used. It warns from four fifths on, and again at the end. */
export function Meter(props: MeterProps) {
  const part = () => (props.limit <= 0 ? (props.used > 0 ? 1 : 0) : Math.min(1, props.used / props.limit))
  const tone = () => (part() >= 1 ? 'bg-danger' : part() >= 0.8 ? 'bg-warning' : 'bg-accent')
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers draw <meter> in ways that no style sheet can align
    <div
      role="meter"
      aria-label={props.label}
      aria-valuenow={Math.min(props.used, props.limit)}
      aria-valuemin={0}
      aria-valuemax={props.limit}
      aria-valuetext={props.text}
      class="h-1.5 overflow-hidden rounded-full bg-line"
    >
      <div class={cx('h-full rounded-full', tone())} style={{ width: `${part() * 100}%` }} />
    </div>
  )
}
