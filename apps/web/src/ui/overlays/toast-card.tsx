import CircleAlert from 'lucide-solid/icons/circle-alert'
import CircleCheck from 'lucide-solid/icons/circle-check'
import X from 'lucide-solid/icons/x'
import { onCleanup, onMount, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { IconButton } from '../icon-button.tsx'
import { dismiss, type Toast } from './toasts.ts'

const shownFor = 5_000
const shownForAction = 10_000

/** One message; it goes by itself unless it tells of an error, and stays while somebody is at it. */
export default function ToastCard(props: { toast: Toast }) {
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
