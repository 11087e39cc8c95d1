import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { Time } from '#ui/data/time.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

const every = 10_000
/** So many names are read, and so many of them fit beside the room's other parts. */
const most = 100
const shown = 8

/** Who is in a room's running meeting, as was last seen, and the way to the whole of it. */
export function WhoIsIn(props: { meeting: string }) {
  const people = useEntity(
    api.meetings.participants,
    () => ({ meeting_id: props.meeting, limit: most }),
    () => ({ refetchInterval: every }),
  )
  const inside = () => people.data()?.data.filter(({ left_at }) => left_at === null) ?? []
  const more = () => inside().length - shown
  return (
    <div class="mt-3 border-t border-line pt-3">
      <h3 class="text-ink-faint">{t('live.who')}</h3>
      <ul class="mt-1">
        <For
          each={inside().slice(0, shown)}
          fallback={<li class="text-ink-soft">{people.loading() ? '' : t('live.who.none')}</li>}
        >
          {person => (
            <li class="flex flex-wrap justify-between gap-x-3 py-0.5">
              <span class="min-w-0 break-words">{person.name}</span>
              <span class="text-sm text-ink-faint">
                <Show when={person.role === 'moderator'}>{t('role.moderator')} · </Show>
                <Time value={person.joined_at} as="clock" />
              </span>
            </li>
          )}
        </For>
        <Show when={more() > 0}>
          <li class="text-sm text-ink-faint">{t('live.who.more', { n: more() })}</li>
        </Show>
      </ul>
      <Link href={`/meetings/${props.meeting}`} class="mt-2 inline-block">
        {t('live.meeting')}
      </Link>
    </div>
  )
}
