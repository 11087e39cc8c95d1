import { createUniqueId, For } from 'solid-js'
import { cx } from '#ui/cx.ts'
import type { Difference } from './merge.ts'
import { t } from './messages.ts'

export interface DifferenceRowProps {
  difference: Difference
  label: string
  /** A value in words. */
  say: (value: unknown) => string
  choice: 'mine' | 'theirs' | undefined
  onChoose: (side: 'mine' | 'theirs') => void
}

const who = { me: 'conflict.by_me', them: 'conflict.by_them', both: 'conflict.both' } as const

/** One field that two people have to agree on: what it was, and what each of them made of it. */
export function DifferenceRow(props: DifferenceRowProps) {
  const name = createUniqueId()
  return (
    <fieldset class="min-w-0">
      <legend class="mb-1 flex w-full flex-wrap items-baseline gap-x-2">
        <span class="font-medium">{props.label}</span>
        <span class={cx('text-xs', props.difference.by === 'both' ? 'text-warning' : 'text-ink-faint')}>
          {t(who[props.difference.by])}
        </span>
      </legend>
      <p class="mb-1.5 line-clamp-3 text-sm break-words whitespace-pre-line text-ink-faint">
        {t('conflict.before', { value: props.say(props.difference.base) })}
      </p>
      <div class="grid gap-2 sm:grid-cols-2">
        <For each={['mine', 'theirs'] as const}>
          {side => (
            <label class="flex min-w-0 items-start gap-2 rounded-md border border-line-strong/60 p-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-accent">
              <input
                type="radio"
                name={name}
                checked={props.choice === side}
                onChange={() => props.onChoose(side)}
                class="mt-[3px] size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface checked:border-[5px] checked:border-accent"
              />
              <span class="min-w-0">
                <span class="block text-sm text-ink-soft">{t(`conflict.${side}`)}</span>
                <span class="block max-h-40 overflow-y-auto break-words whitespace-pre-line">
                  {props.say(props.difference[side])}
                </span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
