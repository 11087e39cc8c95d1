import { For, Show } from 'solid-js'
import { cx } from '#ui/cx.ts'
import { Time } from '#ui/data/time.tsx'
import { heightOf, summaryOf } from './check-summary.ts'
import { t } from './messages.ts'
import type { Check } from './types.ts'

const tones: Record<Check['state'], string> = {
  healthy: 'bg-positive',
  degraded: 'bg-warning',
  down: 'bg-danger',
  unknown: 'bg-line-strong',
}

/** Within it, the time of day tells a moment, in ms. */
const halfDay = 12 * 3_600_000

/** Checks side by side, the newest at the right: how long each answer took, and which of them failed. */
export function CheckStrip(props: { checks: readonly Check[] }) {
  const inOrder = () => props.checks.toReversed()
  const summary = () => summaryOf(props.checks)
  const at = (check: Check | undefined) => Date.parse(check?.checked_at ?? '')
  const span = () => (at(props.checks[0]) - at(props.checks.at(-1)) < halfDay ? 'clock' : 'date')
  return (
    <figure>
      <div role="img" aria-label={summaryText(props.checks)} class="flex h-14 items-end gap-px">
        <For each={inOrder()}>
          {check => (
            <span class="flex h-full flex-1 items-end">
              <span
                class={cx('w-full rounded-t-[1px]', check.ok ? tones[check.state] : 'failed-bar')}
                style={{ height: `${heightOf(check, summary().slowest) * 100}%` }}
              />
            </span>
          )}
        </For>
      </div>
      <div class="mt-1 flex justify-between gap-4 border-t border-line pt-1 text-xs text-ink-faint">
        <Time value={inOrder()[0]?.checked_at} as={span()} />
        <Show when={props.checks.length > 1}>
          <Time value={props.checks[0]?.checked_at} as={span()} />
        </Show>
      </div>
      <figcaption class="mt-1 text-sm text-ink-soft" aria-hidden="true">
        {summaryText(props.checks)}
      </figcaption>
    </figure>
  )
}

function summaryText(checks: readonly Check[]): string {
  const { all, failed, usual, slowest } = summaryOf(checks)
  const went = failed > 0 ? t('checks.some_failed', { all, failed }) : t('checks.all_well', { all })
  if (usual === null || slowest === null) return went
  return `${went} ${t('checks.times', { usual, slowest })}`
}
