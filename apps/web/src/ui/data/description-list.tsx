import { For, type JSX, Show } from 'solid-js'
import { Skeleton } from '../feedback/skeleton.tsx'

export interface DescriptionListProps {
  /** `undefined` is left out, `null` and `''` show as a dash. */
  items: readonly { term: string; value: JSX.Element; hint?: string }[]
  /** Shows grey bars instead of values, so that nothing moves when they arrive. */
  loading?: boolean
}

/** The attributes of one thing. */
export function DescriptionList(props: DescriptionListProps) {
  return (
    <dl class="grid gap-x-6 sm:grid-cols-[fit-content(45%)_minmax(0,1fr)]">
      <For each={props.items.filter(item => item.value !== undefined || props.loading)}>
        {item => (
          <div class="col-span-full grid grid-cols-subgrid gap-x-6 border-line py-2 first:pt-0 last:pb-0 not-last:border-b">
            <dt class="text-ink-faint">{item.term}</dt>
            <dd class="min-w-0 break-words">
              <Show when={!props.loading} fallback={<Skeleton class="my-1 h-3.5 w-40" />}>
                <Show
                  when={item.value !== null && item.value !== ''}
                  fallback={<span class="text-ink-faint">—</span>}
                >
                  {item.value}
                </Show>
                <Show when={item.hint}>
                  <span class="block text-sm text-ink-faint">{item.hint}</span>
                </Show>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
