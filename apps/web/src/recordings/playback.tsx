import { For, Match, Show, Switch } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { t as shared } from '#messages/index.ts'
import { Time } from '#ui/data/time.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { formatFacts, formatText } from './format-text.ts'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'

/** Pictures of it and links that show it, asked for when somebody looks: some live for a short time only. */
export function Playback(props: { recording: Recording }) {
  const playback = useEntity(api.recordings.playback, () => ({ id: props.recording.id }))
  return (
    <Switch
      fallback={
        <div role="status">
          <span class="sr-only">{t('play.asking')}</span>
          <SkeletonLines lines={2} />
        </div>
      }
    >
      <Match when={playback.error()}>
        {error => (
          <ErrorNote error={error()} action={{ label: shared('action.retry'), onSelect: playback.reload }} />
        )}
      </Match>
      <Match when={playback.data()}>
        {found => (
          <>
            <Show when={!found().fresh}>
              <p class="mb-2 rounded-md bg-warning-soft px-3 py-2 text-warning" role="status">
                {t('play.old')} <Time value={found().as_of} /> {t('play.old.more')}
              </p>
            </Show>
            <Show when={pictures(found()).length > 0}>
              <div class="mb-2 flex gap-2 overflow-x-auto pb-1">
                <For each={pictures(found())}>
                  {(picture, index) => (
                    <img
                      src={picture.url}
                      alt={picture.alt ?? t('play.picture', { n: index() + 1 })}
                      referrerPolicy="no-referrer"
                      loading="lazy"
                      class="h-20 rounded-md border border-line bg-sunken"
                      onError={event => event.currentTarget.remove()}
                    />
                  )}
                </For>
              </div>
            </Show>
            <ul class="grid divide-y divide-line">
              <For each={found().formats} fallback={<li class="py-2 text-ink-soft">{t('play.none')}</li>}>
                {format => (
                  <li class="flex min-h-row flex-wrap items-center justify-between gap-x-4 py-1.5">
                    <Link href={format.url} class="font-medium">
                      {formatText(format.type)}
                    </Link>
                    <span class="text-sm text-ink-faint tabular-nums">{formatFacts(format)}</span>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Match>
    </Switch>
  )
}

type Found = Awaited<ReturnType<typeof api.recordings.playback.query>>

/** The first few pictures, of those that a page may load. */
const pictures = ({ thumbnails }: Found) =>
  thumbnails.filter(({ url }) => url.startsWith('https://')).slice(0, 6)
