import type { Brand } from '@streamwise/domain'
import { createEffect, createMemo, createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { dress } from './brand.tsx'
import { Expecting } from './expecting.tsx'
import { JoinForm } from './join-form.tsx'
import type { RoomLink } from './link.ts'
import { Recordings } from './recordings.tsx'
import { RefusalPage } from './refusal-page.tsx'
import { rememberedName, rememberName, rememberToken, visitor } from './remembered.ts'
import {
  type Invitation,
  invitation,
  join,
  type Recordings as Published,
  platformBrand,
  recordings,
} from './rest.ts'
import { RoomFrame, RoomSkeleton } from './room-frame.tsx'
import { run } from './run.ts'
import type { Visit } from './visit.ts'
import { told, type Words } from './words.ts'

/** How often the clock is looked at while a retry is counted down, in ms. */
const TICK = 250

/** Whether somebody comes by a public room's own address, to which its recordings belong. */
const isPublic = (room: Invitation, { token }: RoomLink): boolean =>
  token === null && room.role === 'guest' && !room.needs_code

/** The page that a participant's link opens: who they are, and one button into the meeting. */
export function JoinPage(props: { link: RoomLink; words: Words; locale: string; format: string }) {
  const [visit, setVisit] = createSignal<Visit>({ at: 'loading' })
  const [name, setName] = createSignal(rememberedName())
  const [code, setCode] = createSignal('')
  const [published, setPublished] = createSignal<Published>()
  const [platform, setPlatform] = createSignal<Brand | null>(null)
  const who = { visitor: visitor(), locale: props.locale }
  const send = run({
    invitation: async () => {
      const answer = await invitation(fetch, props.link)
      // With the room, so that nothing moves when they come.
      if (answer.ok && !published() && isPublic(answer.value, props.link)) {
        const found = await recordings(fetch, props.link.room, null)
        if (found.ok) setPublished(found.value)
      }
      return answer
    },
    join: () => join(fetch, props.link, { ...who, name: name().trim(), code: code().trim() }),
    leave: url => {
      rememberName(name().trim())
      if (props.link.token) rememberToken(props.link.room, props.link.token)
      location.assign(url)
    },
    now: Date.now,
    tick: callback => {
      const timer = setInterval(callback, TICK)
      return () => clearInterval(timer)
    },
    changed: now => {
      // Who is signed in has a name; what they typed before is theirs too.
      if (now.at === 'ready' && now.room.name && !name()) setName(now.room.name)
      setVisit(now)
    },
  })

  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) send({ type: 'returned' })
  }
  onMount(() => addEventListener('pageshow', shown))
  onCleanup(() => removeEventListener('pageshow', shown))

  const refusal = createMemo(() => {
    const now = visit()
    return now.at === 'refused' ? now.failure : undefined
  })
  const expecting = createMemo(() => {
    const now = visit()
    return now.at === 'expecting' || now.at === 'looking' ? now : undefined
  })
  const atDoor = createMemo(() => {
    const now = visit()
    return now.at === 'ready' || now.at === 'joining' || now.at === 'waiting' || now.at === 'left'
      ? now
      : undefined
  })
  const inside = createMemo(() => {
    const now = visit()
    return now.at === 'loading' || now.at === 'refused' ? undefined : now
  })
  createEffect(() => {
    const failure = refusal()
    // Who holds no key to a room learns nothing of it, and whom to ask all the same.
    if (failure && !failure.brand && !platform()) void platformBrand(fetch).then(setPlatform)
    const otherwise = failure ? told(props.words, failure).title : props.words.opening
    dress(document.documentElement, inside()?.room.brand ?? failure?.brand ?? (failure ? platform() : null))
    document.title = inside()?.room.room_name ?? otherwise
  })

  return (
    <Switch fallback={<RoomSkeleton words={props.words} />}>
      <Match when={refusal()}>
        {failure => (
          <RefusalPage
            failure={{ ...failure(), brand: failure().brand ?? platform() }}
            words={props.words}
            back={props.link.back}
            onRetry={() => send({ type: 'retried' })}
          />
        )}
      </Match>
      <Match when={inside()}>
        {visit => (
          <RoomFrame
            room={visit().room}
            words={props.words}
            back={props.link.back}
            more={
              <Show when={published()?.data.length ? published() : undefined}>
                {first => (
                  <Recordings
                    room={props.link.room}
                    first={first()}
                    words={props.words}
                    locale={props.format}
                    leave={url => location.assign(url)}
                  />
                )}
              </Show>
            }
          >
            <Switch>
              <Match when={expecting()}>
                {waiting => (
                  <Expecting
                    words={props.words}
                    since={waiting().since}
                    name={name().trim()}
                    onStop={() => send({ type: 'cancelled' })}
                  />
                )}
              </Match>
              <Match when={atDoor()}>
                {visit => (
                  <JoinForm
                    visit={visit()}
                    words={props.words}
                    name={name()}
                    onName={setName}
                    code={code()}
                    onCode={setCode}
                    send={send}
                  />
                )}
              </Match>
            </Switch>
          </RoomFrame>
        )}
      </Match>
    </Switch>
  )
}
