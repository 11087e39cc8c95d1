import { createMemo, For } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { now } from '#ui/data/now.ts'
import { clockText } from '#ui/data/time-format.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import type { Meeting, MeetingParticipant } from './meeting.ts'
import { t } from './messages.ts'
import { barsOf } from './timeline.ts'

/** When somebody was in a meeting: a bar for each stay, from its begin at the left to its end at the right. */
export function Stays(props: { meeting: Meeting; person: MeetingParticipant }) {
  const span = () => {
    const { started_at, ended_at } = props.meeting
    return { from: Date.parse(started_at), to: ended_at ? Date.parse(ended_at) : now().getTime() }
  }
  const bars = createMemo(() => barsOf(props.person.times, span()))
  const words = createMemo(() => props.person.times.map(stayText).join(', '))
  return (
    <span
      role="img"
      aria-label={words()}
      title={words()}
      class="relative block h-3 min-w-16 rounded-sm bg-sunken"
    >
      <For each={bars()}>
        {bar => (
          <span
            class="absolute inset-y-0 rounded-sm bg-accent"
            style={{ left: `${bar.start}%`, width: `${bar.width}%` }}
          />
        )}
      </For>
    </span>
  )
}

function stayText({ joined_at, left_at }: MeetingParticipant['times'][number]): string {
  const clock = (at: string) => clockText(new Date(at), formatLocale(), timeZone())
  return left_at === null
    ? t('people.stay.open', { from: clock(joined_at) })
    : t('people.stay', { from: clock(joined_at), to: clock(left_at) })
}
