import WifiOff from 'lucide-solid/icons/wifi-off'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { type Connection, connection, noticeAnswer } from '#api/connection.ts'
import { queryClient } from '#api/query-client.ts'
import { t } from '#messages/index.ts'
import { toast } from '#ui/overlays/toast.tsx'

/** A request that fails once is tried again; only what lasts longer is worth a word. */
const patience = 1_500
const askEvery = 5_000

/** Says at the edge of the page that the server can't be reached, and when it can again. */
export default function ConnectionNote() {
  const [shown, setShown] = createSignal<Exclude<Connection, 'good'>>()

  createEffect(
    on(connection, now => {
      if (now === 'good') {
        if (shown()) toast.success(t('connection.back'))
        setShown(undefined)
        return
      }
      if (now === 'offline') return setShown(now)
      const timer = setTimeout(() => setShown(now), patience)
      const asking = setInterval(() => void askAgain(), askEvery)
      onCleanup(() => {
        clearTimeout(timer)
        clearInterval(asking)
      })
    }),
  )

  return (
    <div role="status" class="pointer-events-none fixed inset-x-3 bottom-3 z-50 lg:start-[15.5rem]">
      <Show when={shown()}>
        {how => (
          <p class="pointer-events-auto flex w-fit max-w-lg animate-appear items-start gap-2 rounded-lg border border-line bg-raised px-3 py-2 shadow-pop">
            <WifiOff size={16} class="mt-[3px] shrink-0 text-warning" aria-hidden="true" />
            {t(`connection.${how()}`)}
          </p>
        )}
      </Show>
    </div>
  )
}

/** Asks the server for a sign of life; after one, all that is shown is read again. */
async function askAgain(): Promise<void> {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => undefined)
  if (!answer) return
  noticeAnswer(true)
  await queryClient.invalidateQueries()
}
