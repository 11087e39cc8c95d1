import { createMemo, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { now } from './now.ts'
import { clockText, dateText, fullTime, relativeTime } from './time-format.ts'
import { timeZone } from './time-zone.ts'

export interface TimeProps {
  /** An ISO string in UTC; nothing shows as a dash. */
  value: string | null | undefined
  /** `relative` (“3 minutes ago”) unless said; `clock` is the time of day. The whole time is in the tooltip always. */
  as?: 'relative' | 'date' | 'clock' | 'full'
}

/** A moment, in the reader's language and zone. */
export function Time(props: TimeProps) {
  const at = createMemo(() => (props.value ? new Date(props.value) : undefined))
  const text = (moment: Date) => {
    if (props.as === 'full') return fullTime(moment, formatLocale(), timeZone())
    if (props.as === 'clock') return clockText(moment, formatLocale(), timeZone())
    if (props.as === 'date') return dateText(moment, formatLocale(), timeZone())
    return relativeTime(moment, now(), formatLocale(), timeZone())
  }
  return (
    <Show when={at()} fallback={<span class="text-ink-faint">—</span>}>
      {moment => (
        <time
          datetime={props.value ?? ''}
          title={fullTime(moment(), formatLocale(), timeZone())}
          class="whitespace-nowrap"
        >
          {text(moment())}
        </time>
      )}
    </Show>
  )
}
