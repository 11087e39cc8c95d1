import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { BigButton } from './big-button.tsx'
import { Icon } from './icon.tsx'
import type { Words } from './words.ts'

const MINUTE = 60_000

/** While a moderator is waited for: what for, for how long by now, and the way out. */
export function Expecting(props: { words: Words; since: number; name: string; onStop: () => void }) {
  const [minutes, setMinutes] = createSignal(0)
  let heading: HTMLHeadingElement | undefined
  onMount(() => {
    // The button that was pressed is gone: screen readers go on here.
    heading?.focus({ preventScroll: true })
    const timer = setInterval(() => setMinutes(Math.floor((Date.now() - props.since) / MINUTE)), 5_000)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <div class="flex flex-col items-center text-center">
      <span class="relative mb-4 grid size-16 place-items-center rounded-full bg-accent-soft text-accent">
        <span
          class="absolute inset-0 animate-pulse rounded-full border-2 border-current"
          aria-hidden="true"
        />
        <Icon of="no_moderator" class="size-8" />
      </span>
      <h2
        ref={element => {
          heading = element
        }}
        tabindex="-1"
        class="text-xl leading-snug font-semibold text-balance outline-none"
      >
        {props.words.expecting.title}
      </h2>
      <p class="pt-2 text-lg text-balance text-ink-soft">{props.words.expecting.text}</p>
      <p class="min-h-6 pt-1 text-balance text-ink-soft">
        {props.words.expecting.as(props.name)}
        <Show when={minutes() > 0}> {props.words.expecting.since(minutes())}</Show>
      </p>
      <div class="flex justify-center pt-5">
        <BigButton quiet onClick={props.onStop}>
          {props.words.expecting.stop}
        </BigButton>
      </div>
    </div>
  )
}
