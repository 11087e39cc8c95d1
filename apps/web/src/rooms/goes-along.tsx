import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import type { Live } from './use-live.ts'

/** What a room takes along when it is deleted, as far as the reader may see it; first of all a meeting that runs. */
export default function GoesAlong(props: { room: Room; live: Live }) {
  const can = useCan()
  const input = () => ({ room_id: props.room.id, limit: 1, total: true })
  const doors = () => ({ enabled: can('room_tokens:read') })
  const links = useEntity(api.roomTokens.list, input, doors)
  const codes = useEntity(api.roomAccessCodes.list, input, doors)
  const meetings = useEntity(api.meetings.list, input, () => ({ enabled: can('meetings:read') }))
  const recordings = useEntity(api.recordings.list, input, () => ({ enabled: can('recordings:read') }))
  const lines = () => [
    ...counted('count.room_tokens', links.data()?.meta.total),
    ...counted('count.room_access_codes', codes.data()?.meta.total),
    ...counted('count.meetings', meetings.data()?.meta.total),
    ...counted('count.recordings', recordings.data()?.meta.total),
  ]
  const asking = () =>
    [links, codes, meetings, recordings].some(one => one.loading()) && can('room_tokens:read')
  return (
    <div class="grid gap-2">
      <Show when={props.live.running()}>
        <p class="rounded-md bg-danger-soft px-3 py-2 text-danger" role="alert">
          {t('delete.live', { n: props.live.status.data()?.participants ?? 0 })}
        </p>
      </Show>
      <Show when={!asking()} fallback={<SkeletonLines lines={2} />}>
        <Show when={lines().length > 0}>
          <p>{t('delete.along')}</p>
          <ul class="list-disc ps-5">
            <For each={lines()}>{line => <li>{line}</li>}</For>
          </ul>
        </Show>
      </Show>
    </div>
  )
}

type Count = 'count.room_tokens' | 'count.room_access_codes' | 'count.meetings' | 'count.recordings'

const counted = (what: Count, n: number | undefined): string[] => (n ? [shared(what, { n })] : [])
