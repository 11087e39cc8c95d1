import Check from 'lucide-solid/icons/check'
import Copy from 'lucide-solid/icons/copy'
import { Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { cx } from './cx.ts'
import { useCopy } from './use-copy.ts'

/** An id that copies itself when it is pressed, and says so. It stays text: it can be selected, too. */
export function CopyId(props: {
  value: string
  /** What it is, read aloud: “Copy ID”. */
  label: string
  /** On one line, however long: in a table. */
  line?: boolean
}) {
  const { copied, copy } = useCopy(() => props.value)
  return (
    <>
      <button
        type="button"
        title={props.label}
        class="group -mx-1.5 flex w-full items-center justify-between gap-2 rounded-sm px-1.5 py-0.5 text-start select-text hover:bg-hover"
        onClick={() => {
          // Whoever selects a part of it wants that part.
          if (!getSelection()?.toString()) void copy()
        }}
      >
        <code
          class={cx(
            'min-w-0 font-mono',
            props.line ? 'text-xs whitespace-nowrap text-ink-soft' : 'text-sm break-all',
          )}
        >
          {props.value}
        </code>
        <span class="sr-only">{props.label}</span>
        <Show
          when={copied()}
          fallback={
            <Copy size={14} class="shrink-0 text-ink-faint group-hover:text-ink" aria-hidden="true" />
          }
        >
          <Check size={15} class="shrink-0 text-positive" aria-hidden="true" />
        </Show>
      </button>
      <span class="sr-only" role="status">
        {copied() ? t('action.copied') : ''}
      </span>
    </>
  )
}
