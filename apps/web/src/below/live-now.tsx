import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { formatLocale } from '#messages/locale.ts'
import { RoomOf } from '#rooms/room-of.tsx'
import { Card } from '#ui/card.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { t } from './messages.ts'

type Above = 'customer_id' | 'account_id' | 'subscription_id'

const every = 15_000
const shown = 5

/** The meetings that run below something now, read again and again while the page is looked at. */
export function LiveNow(props: { of: Partial<Record<Above, string>> }) {
  const meetings = useEntity(
    api.meetings.list,
    () => ({ ...props.of, live: true, total: true, limit: shown, include: ['room' as const] }),
    () => ({ refetchInterval: every }),
  )
  const total = () => meetings.data()?.meta.total ?? 0
  return (
    <Card
      title={t('live.title')}
      actions={
        <Show when={total() > 0}>
          <StatusBadge status="live" label={t('live.count', { n: total() })} />
        </Show>
      }
      flush
    >
      <Show
        when={meetings.data()}
        fallback={
          <div class="p-4">
            <Show when={meetings.error()} fallback={<SkeletonLines lines={1} />}>
              {error => <p class="text-ink-soft">{error().message}</p>}
            </Show>
          </div>
        }
      >
        {page => (
          <ul class="divide-y divide-line">
            <For each={page().data} fallback={<li class="p-4 text-ink-soft">{t('live.none')}</li>}>
              {meeting => (
                <li class="flex min-h-row flex-wrap items-center justify-between gap-x-3 px-4 py-1.5">
                  <span class="min-w-0 flex-1 basis-32 truncate">
                    <RoomOf id={meeting.room_id} given={meeting.room} />
                  </span>
                  <A
                    href={`/meetings/${meeting.id}`}
                    class="rounded-sm text-sm text-ink-soft underline-offset-3 hover:underline"
                  >
                    {t('live.people', { n: meeting.participants })}, <Time value={meeting.started_at} />
                  </A>
                </li>
              )}
            </For>
            <Show when={total() > shown}>
              <li class="px-4 py-2 text-sm text-ink-faint">
                {t('live.more', { n: (total() - shown).toLocaleString(formatLocale()) })}
              </li>
            </Show>
          </ul>
        )}
      </Show>
    </Card>
  )
}
