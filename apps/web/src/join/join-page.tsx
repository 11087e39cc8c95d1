import { createEffect, createMemo, createSignal, Match, onCleanup, onMount, Switch } from 'solid-js'
import { JoinForm } from './join-form.tsx'
import type { RoomLink } from './link.ts'
import { RefusalPage } from './refusal-page.tsx'
import { rememberedName, rememberName, visitor } from './remembered.ts'
import { invitation, join } from './rest.ts'
import { RoomFrame, RoomSkeleton } from './room-frame.tsx'
import { run } from './run.ts'
import type { Visit } from './visit.ts'
import { told, type Words } from './words.ts'

/** How often the clock is looked at while a retry is counted down, in ms. */
const TICK = 250

/** The page that a participant's link opens: who they are, and one button into the meeting. */
export function JoinPage(props: { link: RoomLink; words: Words; locale: string }) {
  const [visit, setVisit] = createSignal<Visit>({ at: 'loading' })
  const [name, setName] = createSignal(rememberedName())
  const [code, setCode] = createSignal('')
  const who = { visitor: visitor(), locale: props.locale }
  const send = run({
    invitation: () => invitation(fetch, props.link),
    join: () => join(fetch, props.link, { ...who, name: name().trim(), code: code().trim() }),
    leave: url => {
      rememberName(name().trim())
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
  const inside = createMemo(() => {
    const now = visit()
    return now.at === 'loading' || now.at === 'refused' ? undefined : now
  })
  createEffect(() => {
    const failure = refusal()
    const otherwise = failure ? told(props.words, failure).title : props.words.opening
    document.title = inside()?.room.room_name ?? otherwise
  })

  return (
    <Switch fallback={<RoomSkeleton words={props.words} />}>
      <Match when={refusal()}>
        {failure => (
          <RefusalPage failure={failure()} words={props.words} onRetry={() => send({ type: 'retried' })} />
        )}
      </Match>
      <Match when={inside()}>
        {visit => (
          <RoomFrame room={visit().room} words={props.words}>
            <JoinForm
              visit={visit()}
              words={props.words}
              name={name()}
              onName={setName}
              code={code()}
              onCode={setCode}
              send={send}
            />
          </RoomFrame>
        )}
      </Match>
    </Switch>
  )
}
