import { type ComponentProps, splitProps } from 'solid-js'
import { cx } from './cx.ts'

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does; read aloud and shown on hover. */
  label: string
}

/** A square button of one icon (its child). */
export function IconButton(props: IconButtonProps) {
  const [own, rest] = splitProps(props, ['label', 'class', 'type'])
  return (
    <button
      title={own.label}
      {...rest}
      type={own.type ?? 'button'}
      aria-label={own.label}
      class={cx(iconButtonClass, own.class)}
    />
  )
}

export const iconButtonClass =
  'inline-flex size-control shrink-0 items-center justify-center rounded-md text-ink-faint hover:bg-hover hover:text-ink transition-colors disabled:opacity-50'
