import { createSignal, For, Show } from 'solid-js'
import { Icon } from './icon.tsx'
import { type Answer, type Recordings as Page, playback, recordings } from './rest.ts'
import type { Words } from './words.ts'

/** What a public room has published; one tap plays it, and the way back leads here. */
export function Recordings(props: {
  room: string
  first: Page
  words: Words
  locale: string
  /** Sends the browser away. */
  leave: (url: string) => void
}) {
  const [pages, setPages] = createSignal([props.first])
  const [busy, setBusy] = createSignal<string>()
  const [failed, setFailed] = createSignal<string>()
  const next = () => pages().at(-1)?.meta.next_cursor ?? null
  const day = new Intl.DateTimeFormat(props.locale, { dateStyle: 'medium', timeStyle: 'short' })

  /** Does one thing at a time; `what` is busy meanwhile, and is where it is said that it failed. */
  async function ask<T>(what: string, asked: () => Promise<Answer<T>>, then: (value: T) => void) {
    if (busy()) return
    setBusy(what)
    setFailed()
    const answer = await asked()
    setBusy()
    if (answer.ok) then(answer.value)
    else setFailed(what)
  }
  const play = (id: string) =>
    ask(
      id,
      () => playback(fetch, props.room, id),
      ({ url }) => props.leave(url),
    )
  const more = () =>
    ask(
      'more',
      () => recordings(fetch, props.room, next()),
      page => setPages(all => [...all, page]),
    )

  return (
    <section class="pt-4" aria-labelledby="recordings">
      <h2 id="recordings" class="pb-2 text-lg font-semibold">
        {props.words.recordings.title}
      </h2>
      <ul class="flex flex-col gap-2">
        <For each={pages().flatMap(page => page.data)}>
          {one => (
            <li>
              <button
                type="button"
                class="flex min-h-14 w-full items-center gap-3 rounded-xl border bg-surface px-3 py-2 text-start transition-colors hover:bg-hover"
                aria-disabled={busy() === one.id ? 'true' : undefined}
                onClick={() => void play(one.id)}
              >
                <span class="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
                  <Show when={busy() === one.id} fallback={<Icon of="play" class="size-4" />}>
                    <Icon of="busy" class="size-5 animate-spin" />
                  </Show>
                </span>
                <span class="min-w-0">
                  <span class="block font-medium wrap-anywhere">
                    <span class="sr-only">{props.words.recordings.play} </span>
                    {one.name}
                  </span>
                  <span class="flex flex-wrap gap-x-3 text-ink-soft">
                    <span>{day.format(new Date(one.started_at))}</span>
                    <Show when={one.length_seconds}>
                      {seconds => <span>{props.words.recordings.length(seconds())}</span>}
                    </Show>
                  </span>
                </span>
              </button>
              <p role="alert" class="text-danger">
                {failed() === one.id ? props.words.recordings.failed : ''}
              </p>
            </li>
          )}
        </For>
      </ul>
      <Show when={next()}>
        <button
          type="button"
          class="mt-2 min-h-11 rounded-xl px-3 font-medium text-accent hover:bg-hover"
          onClick={() => void more()}
        >
          {failed() === 'more' ? props.words.tryAgain : props.words.recordings.more}
        </button>
      </Show>
    </section>
  )
}
