import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleX from 'lucide-solid/icons/circle-x'
import { Show } from 'solid-js'
import { cx } from '#ui/cx.ts'
import { testWords } from './test-words.ts'
import type { TestResult } from './types.ts'

/** What a test found, or precisely what is wrong and what to try. */
export function TestNote(props: { result: TestResult; found?: 'kept' | 'filled'; class?: string }) {
  const words = () => testWords(props.result, props.found)
  return (
    <div
      class={cx(
        'flex animate-appear gap-2 rounded-md px-3 py-2',
        props.result.ok ? 'bg-positive-soft text-positive' : 'bg-danger-soft text-danger',
        props.class,
      )}
    >
      <Show
        when={props.result.ok}
        fallback={<CircleX size={16} class="mt-[3px] shrink-0" aria-hidden="true" />}
      >
        <CircleCheck size={16} class="mt-[3px] shrink-0" aria-hidden="true" />
      </Show>
      <div class="min-w-0 break-words">
        <p class="font-medium">{words().title}</p>
        <p>{words().text}</p>
        <Show when={words().found}>
          <p>{words().found}</p>
        </Show>
        <Show when={words().hint}>
          <p class="text-ink-soft">{words().hint}</p>
        </Show>
      </div>
    </div>
  )
}
