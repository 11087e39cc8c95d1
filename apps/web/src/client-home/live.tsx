import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan, useClient } from '#session/session.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { EnterButton } from './enter-button.tsx'
import { Few } from './few.tsx'
import { t } from './messages.ts'

const every = 10_000

/** The meetings that run where the reader may look, read again and again. */
export function useLive() {
  const can = useCan()
  return useEntity(
    api.meetings.list,
    () => ({ live: true, limit: 20, include: ['room' as const] }),
    () => ({ enabled: can('meetings:read'), refetchInterval: every }),
  )
}

/** What is going on now, and the way in. */
export function Live() {
  const client = useClient()
  const live = useLive()
  return (
    <Few
      title={t('live.title')}
      rows={live.data()?.data}
      error={live.error()}
      onRetry={live.reload}
      none={<p class="p-4 text-ink-soft">{t('live.none')}</p>}
    >
      {meeting => (
        <>
          <span class="grid min-w-0 flex-1 gap-1">
            <A
              href={`/meetings/${meeting.id}`}
              class="truncate rounded-sm font-medium hover:underline underline-offset-3"
            >
              {meeting.room?.room_name}
            </A>
            <span class="flex flex-wrap items-center gap-x-2 text-sm text-ink-faint">
              <StatusBadge status="live" label={t('room.live', { n: meeting.participants })} />
              <Time value={meeting.started_at} />
            </span>
          </span>
          <Show when={client()?.status === 'active' && meeting.room}>
            {room => <EnterButton room={room()} live primary />}
          </Show>
        </>
      )}
    </Few>
  )
}
