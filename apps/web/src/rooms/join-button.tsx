import ChevronDown from 'lucide-solid/icons/chevron-down'
import Headphones from 'lucide-solid/icons/headphones'
import LogIn from 'lucide-solid/icons/log-in'
import Play from 'lucide-solid/icons/play'
import SquareArrowOutUpRight from 'lucide-solid/icons/square-arrow-out-up-right'
import { Show } from 'solid-js'
import { useCan } from '#session/session.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { useJoinRoom } from './join-room.ts'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** Starts the room's meeting, or joins the one that runs: as a moderator or an attendee, as the reader's right says. */
export function JoinButton(props: { room: Room; live: boolean }) {
  const can = useCan()
  const join = useJoinRoom()
  const closed = () => props.room.status !== 'active'
  const leads = () => can('rooms:moderate')
  const enter = (role: 'moderator' | 'attendee') => void join.enter(props.room.id, role)
  return (
    <Show when={leads() || can('rooms:join')}>
      <div class="flex">
        <Button
          variant="primary"
          class={leads() ? 'rounded-e-none' : undefined}
          icon={props.live || !leads() ? <LogIn size={15} /> : <Play size={15} />}
          busy={join.busy()}
          disabled={closed()}
          title={closed() ? t('join.closed') : undefined}
          onClick={() => enter(leads() ? 'moderator' : 'attendee')}
        >
          {t(props.live || !leads() ? 'join' : 'join.start')}
        </Button>
        <Show when={leads() && !closed()}>
          <DropdownMenu
            label={t('join.ways')}
            trigger={
              <>
                <ChevronDown size={15} aria-hidden="true" />
                <span class="sr-only">{t('join.ways')}</span>
              </>
            }
            triggerClass={`${buttonClass('primary')} -ms-px rounded-s-none border-s-on-accent/30! px-1.5!`}
            groups={[
              [
                {
                  label: t('join.moderator'),
                  icon: <LogIn size={15} />,
                  onSelect: () => enter('moderator'),
                },
                {
                  label: t('join.attendee'),
                  icon: <Headphones size={15} />,
                  onSelect: () => enter('attendee'),
                },
              ],
              [
                {
                  label: t('join.page'),
                  icon: <SquareArrowOutUpRight size={15} />,
                  onSelect: () => void window.open(props.room.url, '_blank', 'noopener'),
                },
              ],
            ]}
          />
        </Show>
      </div>
    </Show>
  )
}
