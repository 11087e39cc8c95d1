import { Show } from 'solid-js'
import { CopyButton } from './copy-button.tsx'

export interface CopyFieldProps {
  /** The id, link or secret itself; wholly selectable, cut short only in looks. */
  text: string
  /** What is copied: “Copy link”. */
  label?: string
  /** In a box of its own, as for a link to pass on; else inline, as for an id among attributes. */
  boxed?: boolean
}

/** A text that people carry elsewhere. */
export function CopyField(props: CopyFieldProps) {
  return (
    <Show
      when={props.boxed}
      fallback={
        <span class="inline-flex max-w-full items-center gap-0.5">
          <code class="truncate font-mono text-sm select-all">{props.text}</code>
          <CopyButton text={props.text} label={props.label} class="-my-1.5 size-7" />
        </span>
      }
    >
      <div class="flex min-h-control min-w-0 items-center rounded-md border border-line bg-sunken ps-2.5">
        <code class="min-w-0 flex-1 truncate font-mono text-sm select-all" title={props.text}>
          {props.text}
        </code>
        <CopyButton text={props.text} label={props.label} />
      </div>
    </Show>
  )
}
