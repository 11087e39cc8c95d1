import { createEffect, createSignal, Match, on, onCleanup, Switch } from 'solid-js'
import { t } from './messages.ts'
import type { RoomStatus } from './room.ts'

/** How long ago it was seen: as old as the answer said, and the time since then by this device's own clock. */
export function SeenAgo(props: { of: RoomStatus }) {
  const [seconds, setSeconds] = createSignal(0)
  createEffect(
    on(
      () => props.of,
      ({ age_seconds }) => {
        const seen = Date.now() - age_seconds * 1_000
        setSeconds(age_seconds)
        const timer = setInterval(() => setSeconds(Math.round((Date.now() - seen) / 1_000)), 1_000)
        onCleanup(() => clearInterval(timer))
      },
    ),
  )
  return (
    <span class="text-xs text-ink-faint tabular-nums">
      <Switch fallback={t('live.age.minutes', { minutes: Math.floor(seconds() / 60) })}>
        <Match when={seconds() < 3}>{t('live.now')}</Match>
        <Match when={seconds() < 60}>{t('live.age', { seconds: seconds() })}</Match>
      </Switch>
    </span>
  )
}
