import { type JSX, Show } from 'solid-js'
import { BrandMark, Support } from './brand.tsx'
import type { Invitation } from './rest.ts'
import type { Words } from './words.ts'

/**
 * A phone holds the room above and what to do in a sheet under the thumb; a wide screen puts them side by side in
 * a card. The sheet stays where it is, however long the room's name and description are.
 */
function Frame(props: { head: JSX.Element; about: JSX.Element; busy?: boolean; children: JSX.Element }) {
  return (
    <main
      class="grid min-h-dvh grid-rows-[1fr_auto] md:place-content-center md:grid-rows-none md:p-8"
      aria-busy={props.busy}
    >
      <div class="contents md:grid md:min-h-96 md:w-[min(56rem,100vw-4rem)] md:grid-cols-2 md:overflow-hidden md:rounded-3xl md:border md:bg-surface md:shadow-modal">
        <section class="flex min-w-0 flex-col overflow-hidden px-6 pt-[max(1.5rem,env(safe-area-inset-top))] md:bg-accent-soft md:px-10 md:pt-10">
          {props.head}
          <div class="min-h-8 grow" />
          <div class="flex flex-col gap-3">{props.about}</div>
          <Waves />
        </section>
        <section class="z-10 flex min-w-0 flex-col justify-center rounded-t-3xl border-t bg-surface px-6 pt-7 pb-[max(1.75rem,env(safe-area-inset-bottom))] shadow-modal tall:sticky tall:bottom-0 md:static md:rounded-none md:border-0 md:p-10 md:shadow-none">
          <div class="md:sticky md:inset-y-16">{props.children}</div>
        </section>
      </div>
    </main>
  )
}

export function RoomFrame(props: {
  room: Invitation
  words: Words
  /** They come from the meeting. */
  back: boolean
  /** Below what the room says of itself. */
  more?: JSX.Element
  children: JSX.Element
}) {
  return (
    <Frame
      head={
        <>
          <BrandMark brand={props.room.brand} />
          <Show when={props.room.hero_image}>
            {address => (
              <Picture address={address()} class="mt-5 hidden aspect-5/2 roomy:block w-full rounded-2xl" />
            )}
          </Show>
        </>
      }
      about={
        <>
          <div class="flex items-center gap-4">
            <Show when={props.room.featured_image}>
              {address => <Picture address={address()} class="size-16 shrink-0 rounded-2xl" />}
            </Show>
            <div class="grid min-w-0 gap-2">
              <p class="text-lg text-ink-soft">{props.back ? props.words.back.again : props.words.invited}</p>
              <h1 class="text-3xl leading-tight font-semibold tracking-tight text-balance wrap-anywhere">
                {props.room.room_name}
              </h1>
            </div>
          </div>
          <Show when={props.room.description}>
            {text => <p class="text-lg whitespace-pre-line text-ink-soft wrap-anywhere">{text()}</p>}
          </Show>
          {props.more}
        </>
      }
    >
      {props.children}
      <div class="pt-3 text-center max-md:hidden empty:hidden">
        <Support brand={props.room.brand} words={props.words} />
      </div>
    </Frame>
  )
}

/** The frame while the room is asked for, with bars of the sizes that will come. */
export function RoomSkeleton(props: { words: Words }) {
  return (
    <Frame
      busy
      head={<div class="h-11" />}
      about={
        <>
          <p class="sr-only" role="status">
            {props.words.opening}
          </p>
          <Bar class="my-1 h-4 w-32" />
          <Bar class="my-1 h-8 w-64 max-w-full" />
        </>
      }
    >
      <div aria-hidden="true">
        <Bar class="mt-1 mb-3 h-4 w-24" />
        <Bar class="big mb-9" />
        <Bar class="big" />
        <Bar class="mx-auto mt-5 mb-0.5 h-4 w-48" />
      </div>
    </Frame>
  )
}

/** A picture of the room in a frame of its own size: nothing moves when it comes, or when it doesn't. */
const Picture = (props: { address: string; class: string }) => (
  <div class={`overflow-hidden bg-accent-soft md:bg-surface ${props.class}`}>
    <img
      src={props.address}
      alt=""
      class="size-full object-cover"
      loading="lazy"
      decoding="async"
      onError={event => event.currentTarget.remove()}
    />
  </div>
)

const Bar = (props: { class: string }) => (
  <div class={`animate-pulse rounded-md bg-line ${props.class}`} aria-hidden="true" />
)

/** The two waves of the mark, very large and very quiet, in the room that is left below. */
const Waves = () => (
  <div class="relative -mx-6 min-h-10 grow overflow-hidden text-accent opacity-12 md:-mx-10">
    <svg
      viewBox="0 0 400 160"
      preserveAspectRatio="none"
      class="absolute inset-x-0 bottom-0 size-full max-h-36"
      aria-hidden="true"
    >
      <path
        fill="none"
        stroke="currentColor"
        stroke-width="14"
        d="M-20 70c75-60 145-60 220 0s145 60 220 0M-20 140c75-60 145-60 220 0s145 60 220 0"
      />
    </svg>
  </div>
)
