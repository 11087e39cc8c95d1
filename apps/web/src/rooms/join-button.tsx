import LogIn from 'lucide-solid/icons/log-in'
import { Show } from 'solid-js'
import { useCan } from '#session/session.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** Opens the room in a new tab for whoever may lead it: its page lets them in by their right, without a link. */
export function JoinButton(props: { room: Room }) {
  const can = useCan()
  return (
    <Show when={can('rooms:moderate')}>
      <Show
        when={props.room.status === 'active'}
        fallback={
          <Button variant="primary" icon={<LogIn size={15} />} disabled title={t('join.closed')}>
            {t('join.moderator')}
          </Button>
        }
      >
        <a href={props.room.url} target="_blank" rel="noreferrer" class={buttonClass('primary')}>
          <LogIn size={15} aria-hidden="true" />
          {t('join.moderator')}
        </a>
      </Show>
    </Show>
  )
}
