import { t as shared } from '#messages/index.ts'
import { toast } from '#ui/overlays/toast.tsx'

/** Copies a text, and says so. */
export async function copyText(text: string, did: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast.success(did)
  } catch {
    toast.error(shared('action.copy_failed'))
  }
}
