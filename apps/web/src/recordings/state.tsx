import { For, Show } from 'solid-js'
import { said } from '#messages/said.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'

/** A recording's state as its server last told it, and what was asked for and is not done yet. */
export function RecordingState(props: { recording: Recording }) {
  return (
    <span class="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusBadge status={props.recording.state} label={t(`state.${props.recording.state}`)} />
      <For each={props.recording.pending}>
        {wish => (
          <StatusBadge status={wish.error ? 'retrying' : 'pending'} label={t(`pending.${wish.what}`)} />
        )}
      </For>
    </span>
  )
}

/** What was asked for and is not done yet, and why not. */
export function PendingNotes(props: { recording: Recording }) {
  return (
    <Show when={props.recording.pending.length > 0}>
      <div class="mb-4 grid gap-2" role="status">
        <For each={props.recording.pending}>
          {wish => (
            <p
              class="rounded-md px-3 py-2 break-words"
              classList={{
                'bg-warning-soft text-warning': wish.error !== null,
                'bg-accent-soft text-accent': wish.error === null,
              }}
            >
              <span class="font-medium">{t(`pending.${wish.what}`)}</span>{' '}
              <Show when={wish.error} fallback={t('pending.waits')}>
                {error => (
                  <>
                    {t('pending.failed', { error: said(error()) })}{' '}
                    <Show when={wish.retry_at} fallback={t('pending.given_up')}>
                      {at => (
                        <>
                          {t('pending.again')} <Time value={at()} />.
                        </>
                      )}
                    </Show>
                  </>
                )}
              </Show>
            </p>
          )}
        </For>
      </div>
    </Show>
  )
}

const soon = 3_000
const sometime = 30_000

/** What is asked for is done soon, or tried again for longer; nothing else is worth asking for again. */
export function pendingEvery(shown: readonly Recording[] | undefined): number | false {
  const wishes = shown?.flatMap(({ pending }) => pending) ?? []
  if (wishes.some(({ error }) => error === null)) return soon
  return wishes.length > 0 || shown?.some(({ state }) => state === 'processing') ? sometime : false
}
