import LogIn from 'lucide-solid/icons/log-in'
import { createSignal, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { toApiError } from '#api/errors.ts'
import { locale } from '#messages/locale.ts'
import { nameOf, useCan, useSession } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'

export interface EnterButtonProps {
  room: { id: string; room_name: string; url: string }
  /** A meeting runs in it. */
  live: boolean
  primary?: boolean
}

/** Takes the reader into a room's meeting in one press, by their right and under their own name; starts it where they may. */
export function EnterButton(props: EnterButtonProps) {
  const can = useCan()
  const session = useSession()
  const [busy, setBusy] = createSignal(false)
  const starts = () => !props.live && can('rooms:moderate')

  const enter = async () => {
    // A window opened after the answer would be blocked as nobody's wish.
    const tab = window.open('', '_blank')
    setBusy(true)
    try {
      const { id } = props.room
      const name = nameOf(session.data()).slice(0, 64)
      const { join_url } = await api.rooms.join.mutate({ id, name, locale: locale() })
      go(tab, join_url)
    } catch (failure) {
      // The room's own page waits for its moderator.
      if (toApiError(failure).details?.reason === 'waiting_for_moderator') go(tab, props.room.url)
      else {
        tab?.close()
        toast.error(failure)
      }
    } finally {
      setBusy(false)
    }
  }
  return (
    <Show when={can('rooms:moderate') || can('rooms:join')}>
      <Button
        size="sm"
        variant={props.primary ? 'primary' : 'secondary'}
        icon={<LogIn size={14} />}
        busy={busy()}
        aria-label={t(starts() ? 'room.start.of' : 'room.join.of', { name: props.room.room_name })}
        onClick={() => void enter()}
      >
        {t(starts() ? 'room.start' : 'room.join')}
      </Button>
    </Show>
  )
}

/** Leads there in the new window, or in this one where the browser gave none; the meeting's server is not told of us. */
function go(tab: Window | null, url: string): void {
  if (tab) tab.opener = null
  const { location: where } = tab ?? window
  where.assign(url)
}
