import { Show } from 'solid-js'
import type { Loaded } from '#api/entity.ts'
import { t } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { now } from './now.ts'
import { clockText, relativeTime } from './time-format.ts'
import { timeZone } from './time-zone.ts'

/** How old what is shown is, for parts that refresh by themselves: “updated 10 seconds ago”. */
export function Age(props: { of: Pick<Loaded<unknown>, 'at'> }) {
  const text = (at: Date) => t('age.updated', { ago: relativeTime(at, now(), formatLocale(), timeZone()) })
  return (
    <Show
      when={props.of.at()}
      fallback={
        // Its room, so that nothing moves when it comes.
        <span class="invisible text-sm whitespace-nowrap" aria-hidden="true">
          {text(now())}
        </span>
      }
    >
      {at => (
        <span
          class="text-sm whitespace-nowrap text-ink-faint"
          title={clockText(at(), formatLocale(), timeZone())}
        >
          {text(at())}
        </span>
      )}
    </Show>
  )
}
