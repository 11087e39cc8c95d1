import { createMemo, Show } from 'solid-js'
import type { Loaded } from '#api/entity.ts'
import { t } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { now } from './now.ts'
import { clockText, relativeTime } from './time-format.ts'
import { timeZone } from './time-zone.ts'

/** How old what is shown is, for parts that refresh by themselves: “updated 10 seconds ago”. */
export function Age(props: { of: Pick<Loaded<unknown>, 'at'> }) {
  const ago = createMemo(() => {
    const at = props.of.at()
    return at && { at, text: relativeTime(at, now(), formatLocale(), timeZone()) }
  })
  return (
    <Show when={ago()}>
      {age => (
        <span
          class="text-sm whitespace-nowrap text-ink-faint"
          title={clockText(age().at, formatLocale(), timeZone())}
        >
          {t('age.updated', { ago: age().text })}
        </span>
      )}
    </Show>
  )
}
