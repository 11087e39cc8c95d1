import CircleAlert from 'lucide-solid/icons/circle-alert'
import RotateCw from 'lucide-solid/icons/rotate-cw'
import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { toApiError } from '#api/errors.ts'
import { t } from '#messages/index.ts'
import { Button } from '../button.tsx'

export interface ErrorStateProps {
  /** Whatever was thrown. */
  error: unknown
  title?: string
  /** `h1` where it stands for the whole page. */
  heading?: 'h1' | 'h2'
  onRetry?: () => void
}

/** Stands where content failed to load: what happened, the request's id, and another try. */
export function ErrorState(props: ErrorStateProps) {
  const error = () => toApiError(props.error)
  // Another try would be refused like the first.
  const forbidden = () => error().status === 403
  return (
    <div role="alert" class="flex flex-col items-center px-6 py-12 text-center">
      <CircleAlert size={22} class="text-danger" aria-hidden="true" />
      <Dynamic component={props.heading ?? 'h2'} class="mt-3 font-semibold">
        {props.title ?? t(forbidden() ? 'error.forbidden' : 'error.generic')}
      </Dynamic>
      <p class="mt-1 max-w-prose text-ink-soft">{error().message}</p>
      <Show when={error().requestId}>
        {id => (
          <p class="mt-1 text-xs text-ink-faint">
            {t('error.request_id')} <span class="font-mono select-all">{id()}</span>
          </p>
        )}
      </Show>
      <Show when={!forbidden() && props.onRetry}>
        {retry => (
          <Button class="mt-4" icon={<RotateCw size={14} />} onClick={() => retry()()}>
            {t('action.retry')}
          </Button>
        )}
      </Show>
    </div>
  )
}
