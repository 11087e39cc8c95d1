import { createEffect, type JSX, Show } from 'solid-js'
import { Sign } from '#app/sign.tsx'

/** The frame of the pages for people who are not signed in. */
export function FrontDoor(props: { title: string; text?: JSX.Element; children?: JSX.Element }) {
  createEffect(() => {
    document.title = props.title
  })
  return (
    <main class="flex min-h-dvh flex-col items-center px-4 pt-[12vh] pb-10">
      <div class="w-full max-w-88">
        <Sign class="mb-6 h-9" />
        <h1 class="text-xl font-semibold tracking-tight">{props.title}</h1>
        <Show when={props.text}>
          <p class="mt-1 text-ink-soft">{props.text}</p>
        </Show>
        <div class="mt-6">{props.children}</div>
      </div>
    </main>
  )
}
