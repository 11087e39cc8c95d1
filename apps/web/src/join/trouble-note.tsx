import type { Brand } from '@streamwise/domain'
import { Show } from 'solid-js'
import { Support } from './brand.tsx'
import type { Failure } from './failure.ts'
import { Icon } from './icon.tsx'
import type { Visit } from './visit.ts'
import { countdown, told, type Words } from './words.ts'

/** Why joining did not work yet, and when it is tried again. */
export function TroubleNote(props: { failure: Failure; words: Words; visit: Visit; brand: Brand | null }) {
  const seconds = () => (props.visit.at === 'waiting' ? props.visit.seconds : null)
  const what = () => told(props.words, props.failure)
  return (
    <div class="mb-5 flex gap-3 rounded-xl bg-warning-soft px-4 py-3.5">
      <Icon of={props.failure.kind} class="mt-0.5 size-5 text-warning" />
      <div class="min-w-0">
        <p class="font-medium">{what().title}</p>
        <p class="text-ink-soft">{seconds() === null ? what().advice : props.words.willRetry}</p>
        <Show when={seconds()}>
          {left => (
            // Each second would be read out: the sentences above say it once.
            <p class="pt-1 font-medium text-warning tabular-nums" aria-hidden="true">
              {props.words.nextTry(countdown(left()))}
            </p>
          )}
        </Show>
        <Show when={seconds() === null}>
          <Support brand={props.brand} words={props.words} />
        </Show>
        <Show when={seconds() === null && props.failure.requestId}>
          {id => <p class="pt-1 text-xs text-ink-soft wrap-anywhere">{props.words.reference(id())}</p>}
        </Show>
      </div>
    </div>
  )
}
