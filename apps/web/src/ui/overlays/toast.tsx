import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import X from 'lucide-solid/icons/x'
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { toApiError } from '#api/errors.ts'
import { t } from '#messages/index.ts'
import { IconButton } from '../icon-button.tsx'

interface Toast {
  id: number
  kind: 'success' | 'error'
  text: string
  requestId?: string
  action?: ToastAction
}

export interface ToastAction {
  label: string
  onSelect: () => void
}

const shownFor = 5_000
const shownForAction = 10_000
const [toasts, setToasts] = createSignal<readonly Toast[]>([])
let last = 0

function show(toast: Omit<Toast, 'id'>): void {
  setToasts(all => [...all.slice(-3), { ...toast, id: ++last }])
}

function dismiss(id: number): void {
  setToasts(all => all.filter(toast => toast.id !== id))
}

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

/** Where the toasts appear; once a page. */
export function ToastRegion() {
  return (
    <section
      data-toasts
      aria-label={t('toast.region')}
      class="pointer-events-none fixed inset-x-3 bottom-3 z-60 flex flex-col items-center gap-2 sm:inset-x-auto sm:end-4 sm:bottom-4 sm:items-end"
    >
      <div aria-live="polite" aria-relevant="additions" class="contents">
        <For each={toasts()}>{item => <ToastCard toast={item} />}</For>
      </div>
    </section>
  )
}

function ToastCard(props: { toast: Toast }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  const start = () => {
    stop()
    if (props.toast.kind === 'error') return
    timer = setTimeout(() => dismiss(props.toast.id), props.toast.action ? shownForAction : shownFor)
  }
  onMount(start)
  onCleanup(stop)
  return (
    <div
      role={props.toast.kind === 'error' ? 'alert' : 'status'}
      class="pointer-events-auto flex w-full animate-appear items-start gap-2.5 rounded-lg border border-line bg-raised py-2 ps-3 pe-1.5 shadow-pop sm:w-88"
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocusIn={stop}
      onFocusOut={start}
    >
      <Show
        when={props.toast.kind === 'error'}
        fallback={<CircleCheck size={17} class="mt-1.5 shrink-0 text-positive" />}
      >
        <CircleAlert size={17} class="mt-1.5 shrink-0 text-danger" />
      </Show>
      <div class="min-w-0 flex-1 py-1 break-words">
        {props.toast.text}
        <Show when={props.toast.requestId}>
          {id => (
            <span class="block text-xs text-ink-faint">
              {t('error.request_id')} <span class="font-mono select-all">{id()}</span>
            </span>
          )}
        </Show>
      </div>
      <Show when={props.toast.action}>
        {action => (
          <button
            type="button"
            class="self-center rounded-sm px-1.5 py-1 font-medium text-accent hover:underline"
            onClick={() => {
              dismiss(props.toast.id)
              action().onSelect()
            }}
          >
            {action().label}
          </button>
        )}
      </Show>
      <IconButton class="size-8" label={t('action.dismiss')} onClick={() => dismiss(props.toast.id)}>
        <X size={15} />
      </IconButton>
    </div>
  )
}
