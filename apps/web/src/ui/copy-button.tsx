import Check from 'lucide-solid/icons/check'
import Copy from 'lucide-solid/icons/copy'
import { Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { IconButton } from './icon-button.tsx'
import { useCopy } from './use-copy.ts'

export interface CopyButtonProps {
  text: string
  /** What is copied, read aloud: “Copy link”. */
  label?: string
  class?: string
}

/** Copies a text and says so. */
export function CopyButton(props: CopyButtonProps) {
  const { copied, copy } = useCopy(() => props.text)
  return (
    <>
      <IconButton class={props.class} label={props.label ?? t('action.copy')} onClick={copy}>
        <Show when={copied()} fallback={<Copy size={14} />}>
          <Check size={15} class="text-positive" />
        </Show>
      </IconButton>
      <span class="sr-only" role="status">
        {copied() ? t('action.copied') : ''}
      </span>
    </>
  )
}
