import { Show } from 'solid-js'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'
import type { RoomToken } from './room.ts'
import { isOver } from './use-doors.ts'

/** When a link or a code ends, and when it was last used. */
export function LinkFacts(props: { link: Pick<RoomToken, 'expires_at' | 'last_usage'> }) {
  return (
    <>
      <Show when={props.link.expires_at} fallback={t('links.never_expires')}>
        {at => (
          <>
            {t(isOver(props.link) ? 'links.expired' : 'links.expires')} <Time value={at()} />
          </>
        )}
      </Show>
      {' · '}
      <Show when={props.link.last_usage} fallback={t('links.never_used')}>
        {at => (
          <>
            {t('links.last_used')} <Time value={at()} />
          </>
        )}
      </Show>
    </>
  )
}
