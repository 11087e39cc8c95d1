import { For, onCleanup, onMount, Suspense } from 'solid-js'
import { toApiError } from '#api/errors.ts'
import { t } from '#messages/index.ts'
import { part } from '../part.ts'
import { whenIdle } from '../when-idle.ts'
import { dismiss, show, type ToastAction, toasts } from './toasts.ts'

const ToastCard = part(() => import('./toast-card.tsx'))

/** Says at the edge of the page what an action did. */
export const toast = {
  /** `toast.success('Room deleted', { label: 'Undo', onSelect })` */
  success: (text: string, action?: ToastAction) => show({ kind: 'success', text, action }),
  /** Takes words of ours or whatever was thrown. Errors stay until dismissed. */
  error: (failure: unknown) => {
    if (typeof failure === 'string') return show({ kind: 'error', text: failure })
    const error = toApiError(failure)
    show({ kind: 'error', text: error.message, requestId: error.requestId })
  },
}

/**
 * Where the toasts appear; once a page. F8 leads there and back; `z` takes back what was just done, where that is
 * offered.
 */
export function ToastRegion() {
  let region: HTMLElement | undefined
  whenIdle(ToastCard.preload)
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'F8') region?.querySelector('button')?.focus()
    if (event.key === 'z' && !isTyping(event.target)) takeBack()
  }
  onMount(() => window.addEventListener('keydown', press))
  onCleanup(() => window.removeEventListener('keydown', press))
  return (
    <section
      ref={region}
      data-toasts
      aria-label={t('toast.region')}
      class="pointer-events-none fixed inset-x-3 bottom-16 z-60 flex flex-col items-center gap-2 sm:inset-x-auto sm:end-4 sm:items-end"
    >
      <div aria-live="polite" aria-relevant="additions" class="contents">
        <For each={toasts()}>
          {item => (
            <Suspense>
              <ToastCard toast={item} />
            </Suspense>
          )}
        </For>
      </div>
    </section>
  )
}

function takeBack(): void {
  const latest = toasts().findLast(({ action }) => action?.label === t('action.undo'))
  if (!latest) return
  dismiss(latest.id)
  latest.action?.onSelect()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, select, textarea, [role="menuitem"], [role="option"]'))
