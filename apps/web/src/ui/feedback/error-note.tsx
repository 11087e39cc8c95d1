import CircleAlert from 'lucide-solid/icons/circle-alert'
import { type JSX, Show } from 'solid-js'
import type { ApiError } from '#api/errors.ts'
import { t } from '#messages/index.ts'
import { Button } from '../button.tsx'

/** An error inside a form or a window: what went wrong, and the request's id to quote to support. */
export function ErrorNote(props: {
  error: ApiError
  /** A way out. */
  action?: { label: string; onSelect: () => void }
  /** More, below the message. */
  children?: JSX.Element
}) {
  return (
    <div role="alert" class="flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-danger">
      <CircleAlert size={16} class="mt-[3px] shrink-0" aria-hidden="true" />
      <div class="min-w-0 break-words">
        {props.error.message}
        <Show when={props.error.requestId}>
          {id => (
            <div class="text-xs">
              {t('error.request_id')} <span class="font-mono select-all">{id()}</span>
            </div>
          )}
        </Show>
        {props.children}
      </div>
      <Show when={props.action}>
        {action => (
          <Button size="sm" class="-my-0.5 ms-auto self-center" onClick={() => action().onSelect()}>
            {action().label}
          </Button>
        )}
      </Show>
    </div>
  )
}
