import type { Statistics } from '@streamwise/domain'
import { For, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { useSession } from '#session/session.ts'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { ChangeNote } from './change-note.tsx'
import { type Figure, figures, seen } from './figures.ts'
import { t } from './messages.ts'

/** The sums of a range, beside those of the range before. */
export function Totals(props: {
  statistics: Statistics | undefined
  before: Statistics | undefined
  /** Those alone. */
  only?: readonly Figure[]
}) {
  const session = useSession()
  // As many grey ones as there will be numbers: new customers are the platform's alone.
  const likely = () => figures.filter(figure => figure !== 'new_customers' || session.data()?.platform)
  const shown = () => {
    const known = props.statistics ? seen(props.statistics) : likely()
    return known.filter(figure => props.only?.includes(figure) ?? true)
  }
  return (
    <ul aria-label={t('totals')} class="grid auto-rows-fr grid-cols-2 gap-3 sm:grid-cols-4">
      <For each={shown()}>
        {figure => (
          <li class="flex flex-col rounded-lg border border-line bg-surface px-4 py-3">
            <span class="mb-auto block text-sm text-ink-faint sm:truncate">{t(`figure.${figure}`)}</span>
            <Show
              when={props.statistics}
              fallback={
                <>
                  <Skeleton class="my-1.5 h-5 w-16" />
                  <Skeleton class="my-1 h-3 w-24 max-sm:mb-6" />
                </>
              }
            >
              {told => (
                <>
                  <span class="block text-xl font-semibold tabular-nums">
                    {(told().totals[figure] ?? 0).toLocaleString(formatLocale())}
                  </span>
                  {/* Two lines on a phone, whether they are needed or not. */}
                  <div class="max-sm:min-h-10">
                    <Show when={props.before} fallback={<Skeleton class="my-1 h-3 w-24" />}>
                      {past => (
                        <ChangeNote now={told().totals[figure] ?? 0} before={past().totals[figure] ?? 0} />
                      )}
                    </Show>
                  </div>
                </>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
