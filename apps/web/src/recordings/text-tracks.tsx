import Plus from 'lucide-solid/icons/plus'
import { createSignal, For, Show, Suspense } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { words } from '#ui/data/status.ts'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { Link } from '#ui/link.tsx'
import { part } from '#ui/part.ts'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'

const TrackDialog = part(() => import('./track-dialog.tsx'))

/** Subtitles and captions: its server is asked for them only by whoever wants to see them. */
export function TextTracks(props: { recording: Recording }) {
  const can = useCan()
  const [adding, setAdding] = createSignal(false)
  const [wanted, setWanted] = createSignal(false)
  const tracks = useEntity(
    api.recordings.textTracks,
    () => ({ id: props.recording.id }),
    () => ({ enabled: wanted() }),
  )
  return (
    <Card
      title={t('tracks.title')}
      actions={
        <Show when={can('recordings:write')}>
          <Button size="sm" icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            {t('tracks.add')}
          </Button>
        </Show>
      }
    >
      <Show
        when={wanted()}
        fallback={
          <div class="flex flex-wrap items-center justify-between gap-2">
            <span class="text-ink-soft">{t('tracks.text')}</span>
            <Button size="sm" onClick={() => setWanted(true)}>
              {t('tracks.show')}
            </Button>
          </div>
        }
      >
        <Show when={tracks.error()}>
          {error => (
            <ErrorNote error={error()} action={{ label: shared('action.retry'), onSelect: tracks.reload }} />
          )}
        </Show>
        <Show when={tracks.loading()}>
          <SkeletonLines lines={2} />
        </Show>
        <Show when={tracks.data()}>
          {found => (
            <ul class="grid gap-2">
              <For each={found().data} fallback={<li class="text-ink-soft">{t('tracks.none')}</li>}>
                {track => (
                  <li class="flex flex-wrap justify-between gap-x-4">
                    <Show when={track.url} fallback={track.label}>
                      {url => <Link href={url()}>{track.label}</Link>}
                    </Show>
                    <span class="text-ink-faint">
                      {kindText(track.kind)} · {nameOfCode('language', track.lang)}
                    </span>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
      </Show>
      <Show when={adding()}>
        <Suspense>
          <TrackDialog recording={props.recording} onClose={() => setAdding(false)} />
        </Suspense>
      </Show>
    </Card>
  )
}

const kindText = (kind: string): string =>
  kind === 'subtitles' || kind === 'captions' ? t(`tracks.kind.${kind}`) : words(kind)
