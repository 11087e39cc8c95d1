import { createSignal, onCleanup } from 'solid-js'
import { t } from '#messages/index.ts'
import { toast } from './overlays/toast.tsx'

/** Copies a text; `copied` holds for two seconds after. Where the browser refuses, a toast says so. */
export function useCopy(text: () => string) {
  const [copied, setCopied] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(true)
      clearTimeout(timer)
      timer = setTimeout(() => setCopied(false), 2_000)
    } catch {
      toast.error(t('action.copy_failed'))
    }
  }
  return { copied, copy }
}
