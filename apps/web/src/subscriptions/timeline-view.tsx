import type { Subscription } from '@streamwise/domain'
import { For, Show } from 'solid-js'
import { now } from '#ui/data/now.ts'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'
import { elapsed, type Milestone, timeline } from './timeline.ts'

/** The running period of a contract: how much of it is gone, and what comes when. */
export function Timeline(props: { subscription: Subscription }) {
  const days = () => timeline(props.subscription, now())
  const gone = () => elapsed(props.subscription, now())
  const next = () => days().find(({ past }) => !past)?.kind
  return (
    <div class="grid gap-4">
      <div class="grid gap-1.5">
        <div
          class="h-1.5 overflow-hidden rounded-full bg-line"
          role="progressbar"
          aria-label={t('timeline.paid')}
          aria-valuemin={0}
          aria-valuemax={gone().total}
          aria-valuenow={gone().days}
          aria-valuetext={t('timeline.days', gone())}
        >
          <div
            class="h-full rounded-full bg-line-strong"
            style={{ width: `${(gone().days / gone().total) * 100}%` }}
          />
        </div>
        <p class="text-sm text-ink-faint tabular-nums">{t('timeline.days', gone())}</p>
      </div>
      <ol>
        <For each={days()}>{milestone => <Day milestone={milestone} next={milestone.kind === next()} />}</For>
      </ol>
    </div>
  )
}

/** What is further away is told by its day alone. */
const soon = (at: string) => Date.parse(at) - now().getTime() < 30 * 86_400_000

function Day(props: { milestone: Milestone; next: boolean }) {
  return (
    <li class="relative flex gap-3 pb-4 last:pb-0 not-last:before:absolute not-last:before:start-[5px] not-last:before:top-4 not-last:before:bottom-0 not-last:before:w-px not-last:before:bg-line">
      <span
        class="mt-[5px] size-[11px] shrink-0 rounded-full border-2"
        classList={{
          'border-line-strong bg-line-strong': props.milestone.past,
          'border-accent bg-surface': !props.milestone.past && props.next,
          'border-line-strong bg-surface': !props.milestone.past && !props.next,
        }}
        aria-hidden="true"
      />
      <span class="min-w-0 flex-1">
        <span class="grid grid-cols-[1fr_auto] items-baseline gap-x-4">
          <span classList={{ 'font-medium': props.next, 'text-ink-soft': props.milestone.past }}>
            {t(`timeline.${props.milestone.kind}.${props.milestone.past ? 'past' : 'next'}`)}
          </span>
          <span class="tabular-nums">
            <Time value={props.milestone.at} as="date" />
          </span>
        </span>
        <Show when={!props.milestone.past && soon(props.milestone.at)}>
          <span class="block text-sm text-ink-faint">
            <Time value={props.milestone.at} />
          </span>
        </Show>
      </span>
    </li>
  )
}
