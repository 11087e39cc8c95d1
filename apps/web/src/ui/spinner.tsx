import LoaderCircle from 'lucide-solid/icons/loader-circle'
import { cx } from './cx.ts'

/** A turning circle for something short that was just asked for. Say beside it what it waits for. */
export function Spinner(props: { size?: number; class?: string }) {
  return (
    <LoaderCircle
      size={props.size ?? 16}
      class={cx('animate-spin shrink-0', props.class)}
      aria-hidden="true"
    />
  )
}
