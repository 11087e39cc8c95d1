import { onMount, Show } from 'solid-js'
import { BigButton } from './big-button.tsx'
import { BrandMark, Support } from './brand.tsx'
import { type Failure, mayPass } from './failure.ts'
import { Icon } from './icon.tsx'
import { told, type Words } from './words.ts'

/** Where a link does not lead into a room: what happened, and what to do. */
export function RefusalPage(props: {
  failure: Failure
  words: Words
  /** They come from the meeting: that the way in is closed to them is no news. */
  back: boolean
  onRetry: () => void
}) {
  const what = () => told(props.words, props.failure)
  let heading: HTMLHeadingElement | undefined
  // What was focused is gone: screen readers go on here.
  onMount(() => heading?.focus())

  return (
    <main class="relative grid min-h-dvh grid-rows-[auto_1fr_auto] gap-6 px-6 pt-[max(1.5rem,env(safe-area-inset-top))] pb-[max(1.5rem,env(safe-area-inset-bottom))] text-center">
      <div class="md:mx-auto">
        <BrandMark brand={props.failure.brand} />
      </div>
      <div class="m-auto flex max-w-sm flex-col items-center">
        <span class="mb-7 grid size-20 place-items-center rounded-full bg-accent-soft text-accent">
          <Icon of={props.back ? 'away' : props.failure.kind} class="size-9" />
        </span>
        <h1
          ref={element => {
            heading = element
          }}
          tabindex="-1"
          class="text-2xl leading-tight md:text-3xl font-semibold text-balance outline-none"
        >
          {props.back ? props.words.back.title : what().title}
        </h1>
        <p class="pt-3 text-lg text-balance text-ink-soft wrap-anywhere">
          {props.back ? props.words.back.text : what().advice}
        </p>
        <Show when={!props.back && mayPass(props.failure)}>
          <div class="flex w-full max-w-64 pt-8">
            <BigButton onClick={props.onRetry}>{props.words.tryAgain}</BigButton>
          </div>
        </Show>
        <div class="pt-8">
          <Support brand={props.failure.brand} words={props.words} />
        </div>
      </div>
      <p class="min-h-4 text-xs text-ink-faint wrap-anywhere">
        {!props.back && props.failure.requestId && props.words.reference(props.failure.requestId)}
      </p>
    </main>
  )
}
