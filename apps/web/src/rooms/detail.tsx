import { useNavigate, useParams } from '@solidjs/router'
import Power from 'lucide-solid/icons/power'
import Trash2 from 'lucide-solid/icons/trash'
import { createSignal, lazy, Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { usePeopleTab } from '#memberships/tab.tsx'
import { useCan } from '#session/session.ts'
import { Badge } from '#ui/data/badge.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Codes } from './codes.tsx'
import { Details } from './details.tsx'
import { JoinButton } from './join-button.tsx'
import { Links } from './links.tsx'
import { LiveStatus } from './live-status.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import { SettingsView } from './settings-view.tsx'

const Limits = lazy(() => import('./limits-view.tsx'))
const MeetingsOf = lazy(() => import('#meetings/of.tsx'))
const RecordingsOf = lazy(() => import('#recordings/of.tsx'))

/** One room: its links, whether it is live, and what it is made of. */
export default function RoomPage() {
  const params = useParams()
  const can = useCan()
  const activityTab = useActivityTab()
  const peopleTab = usePeopleTab()
  const room = useEntity(api.rooms.get, () => ({ id: params.id ?? '' }))
  return (
    <WhenLoaded of={room}>
      {data => (
        <>
          <PageHeader
            title={data().room_name}
            breadcrumbs={[{ label: t('rooms'), href: '/rooms' }]}
            aside={
              <>
                <StatusBadge status={data().status} />
                <Show when={data().is_public}>
                  <Badge>{t('public')}</Badge>
                </Show>
              </>
            }
            actions={<Actions room={data()} />}
          />
          <Tabs
            label={t('tab.label')}
            tabs={[
              { id: 'overview', label: t('tab.overview'), children: () => <Overview room={data()} /> },
              ...(can('meetings:read')
                ? [
                    {
                      id: 'meetings',
                      label: t('tab.meetings'),
                      children: () => <MeetingsOf of={{ room_id: data().id }} />,
                    },
                  ]
                : []),
              ...(can('recordings:read')
                ? [
                    {
                      id: 'recordings',
                      label: t('tab.recordings'),
                      children: () => <RecordingsOf of={{ room_id: data().id }} />,
                    },
                  ]
                : []),
              { id: 'limits', label: t('tab.limits'), children: () => <Limits room={data()} /> },
              { id: 'settings', label: t('tab.settings'), children: () => <SettingsView room={data()} /> },
              ...peopleTab(() => ({
                object: 'Room',
                id: data().id,
                name: data().room_name,
                within: {
                  customer_id: data().customer_id,
                  account_id: data().account_id,
                  room_id: data().id,
                },
              })),
              ...activityTab('Room', () => data().id),
            ]}
          />
        </>
      )}
    </WhenLoaded>
  )
}

function Overview(props: { room: Room }) {
  const can = useCan()
  return (
    <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
      <LiveStatus room={props.room} class="lg:order-1" />
      <div class="grid min-w-0 gap-4 lg:row-span-2">
        <Show when={can('room_tokens:read') || props.room.is_public}>
          <Links room={props.room} />
        </Show>
        <Show when={can('room_tokens:read')}>
          <Codes room={props.room} />
        </Show>
        <Details room={props.room} />
      </div>
      <div class="lg:order-2">
        <Identifiers entity={props.room} />
      </div>
    </div>
  )
}

function Actions(props: { room: Room }) {
  const can = useCan()
  const navigate = useNavigate()
  const [question, setQuestion] = createSignal<Question>()
  const update = useAction(api.rooms.update, { touches: [api.rooms, api.auditEntries] })
  const remove = useAction(api.rooms.delete, { touches: [api.rooms.list, api.subscriptions] })
  const name = () => props.room.room_name

  const setStatus = async (status: Room['status']) => {
    await update.run({ id: props.room.id, version: props.room.version, status })
    toast.success(t(status === 'active' ? 'did.activate' : 'did.deactivate', { name: name() }))
  }
  const askToDeactivate = () =>
    setQuestion({
      title: t('deactivate.title', { name: name() }),
      description: t('deactivate.text'),
      confirm: t('action.deactivate'),
      run: () => setStatus('inactive'),
    })
  const askToDelete = () =>
    setQuestion({
      title: t('delete.title', { name: name() }),
      description: t('delete.text'),
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
          props.room.status === 'active'
            ? { label: t('action.deactivate'), icon: <Power size={15} />, onSelect: askToDeactivate }
            : {
                label: t('action.activate'),
                icon: <Power size={15} />,
                onSelect: () => void setStatus('active').catch(toast.error),
              },
        ]
      : [],
    can('rooms:delete')
      ? [{ label: t('action.delete'), icon: <Trash2 size={15} />, danger: true, onSelect: askToDelete }]
      : [],
  ]
  return (
    <>
      <MoreActions groups={groups()} />
      <Show when={can('rooms:write')}>
        <EditLink href={`/rooms/${props.room.id}/edit`} />
      </Show>
      <JoinButton room={props.room} />
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
