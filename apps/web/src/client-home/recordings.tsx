import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { lengthText } from '#ui/data/length.ts'
import { Time } from '#ui/data/time.tsx'
import { Few } from './few.tsx'
import { t } from './messages.ts'

const few = 5

/** The recordings that were made last; asked for once, whoever wants to know. */
export function useRecordings() {
  const can = useCan()
  return useEntity(
    api.recordings.list,
    () => ({ limit: few, sort: '-started_at' as const, state: 'published' as const }),
    () => ({ enabled: can('recordings:read') }),
  )
}

/** What was recorded last. */
export function Recordings() {
  const recordings = useRecordings()
  return (
    <Few
      title={t('recordings.title')}
      all={{ href: '/recordings', label: t('recordings.all') }}
      rows={recordings.data()?.data}
      error={recordings.error()}
      onRetry={recordings.reload}
      none={<p class="p-4 text-ink-soft">{t('recordings.none')}</p>}
    >
      {recording => (
        <>
          <A
            href={`/recordings/${recording.id}`}
            class="min-w-0 flex-1 basis-40 truncate rounded-sm font-medium hover:underline underline-offset-3"
          >
            {recording.name}
          </A>
          <span class="text-sm text-ink-faint tabular-nums">
            <Time value={recording.started_at} />
            <Show when={recording.length_seconds}>{seconds => <> · {lengthText(seconds())}</>}</Show>
          </span>
        </>
      )}
    </Few>
  )
}
