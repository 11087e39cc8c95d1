import { createSignal, Show } from 'solid-js'
import { type ApiError, toApiError } from '#api/errors.ts'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

export interface DoItProps {
  label: string
  /** What was looked at can be done; where it can't, the page says why. */
  allowed: boolean
  /** The way back without doing it. */
  back: string
  run: () => Promise<unknown>
  /** It is no longer what was looked at: looks again. */
  onStale: () => void
}

/** Does what a preview showed, and just that. */
export function DoIt(props: DoItProps) {
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<ApiError>()
  const [stale, setStale] = createSignal(false)
  const run = async () => {
    if (busy()) return
    setBusy(true)
    setError(undefined)
    setStale(false)
    try {
      await props.run()
    } catch (failure) {
      const refusal = toApiError(failure)
      setStale(refusal.code === 'stale_version')
      if (stale()) props.onStale()
      else setError(refusal)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div class="sticky bottom-0 -mx-1 grid gap-2 border-t border-line bg-canvas px-1 py-3">
      <Show when={error()}>{refusal => <ErrorNote error={refusal()} />}</Show>
      <Show when={stale()}>
        <p role="alert" class="rounded-md bg-warning-soft px-3 py-2">
          {t('stale')}
        </p>
      </Show>
      <div class="flex flex-wrap items-center justify-end gap-2">
        <Show when={!props.allowed}>
          <span class="text-sm text-ink-soft">{t('refused')}</span>
        </Show>
        <Link href={props.back} button="secondary">
          {shared('action.cancel')}
        </Link>
        <Button variant="primary" busy={busy()} disabled={!props.allowed} onClick={() => void run()}>
          {props.label}
        </Button>
      </div>
    </div>
  )
}
