import { createMemo, createSignal, Show } from 'solid-js'
import { locale } from '#messages/locale.ts'
import { dateText, fullTime, relativeTime } from './time-format.ts'
import { timeZone } from './time-zone.ts'

export interface TimeProps {
  /** An ISO string in UTC; nothing shows as a dash. */
  value: string | null | undefined
  /** `relative` (“3 minutes ago”) unless said; the whole time is in the tooltip always. */
  as?: 'relative' | 'date' | 'full'
}

const [now, setNow] = createSignal(new Date())
if (typeof window !== 'undefined') setInterval(() => setNow(new Date()), 30_000)

/** A moment, in the reader's language and zone. */
export function Time(props: TimeProps) {
  const at = createMemo(() => (props.value ? new Date(props.value) : undefined))
  const text = (moment: Date) => {
    if (props.as === 'full') return fullTime(moment, locale(), timeZone())
    if (props.as === 'date') return dateText(moment, locale(), timeZone())
    return relativeTime(moment, now(), locale(), timeZone())
  }
  return (
    <Show when={at()} fallback={<span class="text-ink-faint">—</span>}>
      {moment => (
        <time
          datetime={props.value ?? ''}
          title={fullTime(moment(), locale(), timeZone())}
          class="whitespace-nowrap"
        >
          {text(moment())}
        </time>
      )}
    </Show>
  )
}
