import LogIn from 'lucide-solid/icons/log-in'
import { createSignal, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { invalidate } from '#api/query-client.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { isOver } from './links.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** Opens the room in a new tab for whoever looks after it, by a moderator's link, made where there is none. */
export function JoinButton(props: { room: Room }) {
  const can = useCan()
  const [busy, setBusy] = createSignal(false)
  const closed = () => props.room.status !== 'active'

  const join = async () => {
    // Opened at once: a browser takes a tab that opens after an answer for an unwanted one.
    const tab = window.open('', '_blank')
    if (!tab) return toast.error(t('join.blocked'))
    tab.opener = null
    setBusy(true)
    try {
      tab.location.replace(await moderatorUrl(props.room.id))
    } catch (failure) {
      tab.close()
      toast.error(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Show when={can('room_tokens:read') && can('room_tokens:write')}>
      <Button
        variant="primary"
        icon={<LogIn size={15} />}
        busy={busy()}
        disabled={closed()}
        title={closed() ? t('join.closed') : undefined}
        onClick={() => void join()}
      >
        {t('join.moderator')}
      </Button>
    </Show>
  )
}

async function moderatorUrl(room_id: string): Promise<string> {
  const { data } = await api.roomTokens.list.query({ room_id, role: 'moderator' })
  const open = data.find(token => !isOver(token))
  if (open) return open.url
  const made = await api.roomTokens.create.mutate({ room_id, role: 'moderator' })
  void invalidate(api.roomTokens)
  return made.url
}
