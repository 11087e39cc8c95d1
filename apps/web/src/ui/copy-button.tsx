import Check from 'lucide-solid/icons/check'
import Copy from 'lucide-solid/icons/copy'
import { createSignal, onCleanup, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { IconButton } from './icon-button.tsx'
import { toast } from './overlays/toast.tsx'

export interface CopyButtonProps {
  text: string
  /** What is copied, read aloud: “Copy link”. */
  label?: string
  class?: string
}

/** Copies a text and says so. */
export function CopyButton(props: CopyButtonProps) {
  const [copied, setCopied] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text)
      setCopied(true)
      clearTimeout(timer)
      timer = setTimeout(() => setCopied(false), 2_000)
    } catch {
      toast.error(t('action.copy_failed'))
    }
  }
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
