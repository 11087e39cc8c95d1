import Film from 'lucide-solid/icons/film'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { RelatedList } from '#ui/data/related-list.tsx'
import { withQuery } from '#ui/data/with-query.ts'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { useRecordingActions } from './actions.tsx'
import { useRecordingBulk } from './bulk.ts'
import { recordingColumns } from './columns.tsx'
import { t } from './messages.ts'
import { pendingEvery } from './state.tsx'

type Above = 'room_id' | 'account_id' | 'customer_id' | 'subscription_id' | 'meeting_id'

/** The recordings of one room, account, customer or meeting, with what can be done with them. */
export default function RecordingsOf(props: { of: Partial<Record<Above, string>>; heading?: boolean }) {
  const actions = useRecordingActions()
  const bulk = useRecordingBulk()
  const recordings = useList(
    api.recordings.list,
    () => ({ ...props.of, limit: 20, total: true, include: ['room' as const, 'customer' as const] }),
    () => ({ refetchInterval: pendingEvery }),
  )
  const columns = () => {
    const left = props.of.meeting_id
      ? ['room', 'customer', 'recorded', 'size', 'expires'] // it stands beside what tells of the meeting
      : props.of.room_id
        ? ['room', 'customer']
        : ['customer']
    return recordingColumns.filter(({ id }) => !left.includes(id))
  }
  const which = () => (props.of.meeting_id ? 'empty.meeting' : 'empty')
  return (
    <section class="min-w-0">
      <Show when={props.heading}>
        <h2 class="mb-2 font-semibold">{t('title')}</h2>
      </Show>
      <Show when={props.of.room_id}>{room => <Look room={room()} />}</Show>
      <RelatedList
        label={t('title')}
        list={recordings}
        columns={columns()}
        bulk={bulk()}
        all={props.of.meeting_id ? undefined : withQuery('/recordings', props.of)}
        href={recording => `/recordings/${recording.id}`}
        actions={
          actions.any()
            ? recording => (
                <DropdownMenu
                  label={t('actions', { name: recording.name })}
                  groups={actions.menu(recording)}
                />
              )
            : undefined
        }
        empty={{
          title: t(which() === 'empty' ? 'empty.title' : 'empty.meeting'),
          text: t(`${which()}.text`),
          icon: <Film size={22} />,
        }}
      />
      {actions.dialogs()}
    </section>
  )
}

/** Has the room's servers asked now, instead of within minutes. */
function Look(props: { room: string }) {
  const can = useCan()
  const look = useAction(api.recordings.look, { touches: [api.recordings.list] })
  const run = async () => {
    try {
      const { providers } = await look.run({ room_id: props.room })
      toast.success(providers > 0 ? t('look.did', { n: providers }) : t('look.none'))
    } catch (failure) {
      toast.error(failure)
    }
  }
  return (
    <Show when={can('recordings:write')}>
      <div class="mb-3 flex justify-end">
        <Button busy={look.busy()} onClick={run}>
          {t('look')}
        </Button>
      </div>
    </Show>
  )
}
