import { useNavigate } from '@solidjs/router'
import Power from 'lucide-solid/icons/power'
import Trash2 from 'lucide-solid/icons/trash'
import { createSignal, Show, Suspense } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { EditLink } from '#ui/edit-link.tsx'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { part } from '#ui/part.ts'
import { JoinButton } from './join-button.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import type { Live } from './use-live.ts'

const GoesAlong = part(() => import('./goes-along.tsx'))

/** What can be done with a room as a whole. */
export function Actions(props: { room: Room; live: Live }) {
  const can = useCan()
  const navigate = useNavigate()
  const [question, setQuestion] = createSignal<Question>()
  const update = useAction(api.rooms.update, { touches: [api.rooms, api.auditEntries] })
  const remove = useAction(api.rooms.delete, {
    touches: [api.rooms.list, api.subscriptions, api.meetings, api.recordings.list],
  })
  const name = () => props.room.room_name

  const setStatus = async (status: Room['status'], undo = true) => {
    const other = status === 'active' ? 'inactive' : 'active'
    try {
      await update.run({ id: props.room.id, status })
      const did =
        status === 'active' ? 'did.activate' : props.live.running() ? 'did.deactivate.live' : 'did.deactivate'
      toast.success(
        t(did, { name: name() }),
        undo ? { label: shared('action.undo'), onSelect: () => void setStatus(other, false) } : undefined,
      )
    } catch (failure) {
      toast.error(failure)
    }
  }
  const askToDelete = () =>
    setQuestion({
      title: t('delete.title', { name: name() }),
      description: t('delete.text'),
      details: () => (
        <Suspense>
          <GoesAlong room={props.room} live={props.live} />
        </Suspense>
      ),
      confirm: t('delete.confirm'),
      danger: true,
      typed: name(),
      run: async () => {
        await remove.run({ id: props.room.id })
        toast.success(t('did.delete', { name: name() }))
        navigate('/rooms', { replace: true })
      },
    })
  const groups = (): MenuItem[][] => [
    can('rooms:write')
      ? [
          {
            label: t(props.room.status === 'active' ? 'action.deactivate' : 'action.activate'),
            icon: <Power size={15} />,
            onSelect: () => void setStatus(props.room.status === 'active' ? 'inactive' : 'active'),
          },
        ]
      : [],
    can('rooms:delete')
      ? [{ label: t('action.delete'), icon: <Trash2 size={15} />, danger: true, onSelect: askToDelete }]
      : [],
  ]
  return (
    <>
      <Show when={can('rooms:write')}>
        <EditLink href={`/rooms/${props.room.id}/edit`} />
      </Show>
      <JoinButton room={props.room} live={props.live.live()} />
      <MoreActions groups={groups()} />
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
