import { useParams } from '@solidjs/router'
import { Show, Suspense } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { usePeopleTab } from '#memberships/tab.tsx'
import { useOpenedIn } from '#session/client.ts'
import { useCan } from '#session/session.ts'
import { Columns } from '#ui/columns.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { part } from '#ui/part.ts'
import { Tabs } from '#ui/tabs.tsx'
import { Actions } from './actions.tsx'
import { Codes } from './codes.tsx'
import { Details } from './details.tsx'
import { Links } from './links.tsx'
import { LiveStatus } from './live-status.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import { type Live, useLive } from './use-live.ts'

const Features = part(() => import('./features.tsx'))
const Settings = part(() => import('./settings-tab.tsx'))
const MeetingsOf = part(() => import('#meetings/of.tsx'))
const RecordingsOf = part(() => import('#recordings/of.tsx'))

/** One room: whether it is live, who gets in and how, what holds in it, and what happened there. */
export default function RoomPage() {
  const params = useParams()
  const room = useEntity(api.rooms.get, () => ({
    id: params.id ?? '',
    include: ['customer' as const, 'account' as const],
  }))
  useOpenedIn(() => room.data()?.customer_id)
  return <WhenLoaded of={room}>{data => <Loaded room={data()} />}</WhenLoaded>
}

function Loaded(props: { room: Room }) {
  const can = useCan()
  const activityTab = useActivityTab()
  const peopleTab = usePeopleTab()
  const live = useLive(() => props.room.id)
  const of = () => ({ room_id: props.room.id })
  return (
    <>
      <PageHeader
        title={props.room.room_name}
        breadcrumbs={[{ label: t('rooms'), href: '/rooms' }]}
        aside={
          <>
            <Show when={live.live()}>
              <StatusBadge status="live" label={t('live.live')} />
            </Show>
            <Show when={!live.live() || props.room.status !== 'active'}>
              <StatusBadge status={props.room.status} label={t(`status.${props.room.status}`)} />
            </Show>
            <Show when={props.room.is_public}>
              <Badge>{t('public')}</Badge>
            </Show>
          </>
        }
        actions={<Actions room={props.room} live={live} />}
      />
      <Tabs
        label={t('tab.label')}
        tabs={[
          {
            id: 'overview',
            label: t('tab.overview'),
            children: () => <Overview room={props.room} live={live} />,
          },
          {
            id: 'settings',
            label: t('tab.settings'),
            children: () => (
              <Suspense>
                <Settings room={props.room} />
              </Suspense>
            ),
          },
          {
            id: 'features',
            label: t('tab.features'),
            children: () => (
              <Suspense>
                <Features room={props.room} />
              </Suspense>
            ),
          },
          ...(can('meetings:read')
            ? [
                {
                  id: 'meetings',
                  label: t('tab.meetings'),
                  children: () => (
                    <Suspense>
                      <MeetingsOf of={of()} />
                    </Suspense>
                  ),
                },
              ]
            : []),
          ...(can('recordings:read')
            ? [
                {
                  id: 'recordings',
                  label: t('tab.recordings'),
                  children: () => (
                    <Suspense>
                      <RecordingsOf of={of()} />
                    </Suspense>
                  ),
                },
              ]
            : []),
          ...peopleTab(() => ({
            object: 'Room',
            id: props.room.id,
            name: props.room.room_name,
            within: {
              customer_id: props.room.customer_id,
              account_id: props.room.account_id,
              room_id: props.room.id,
            },
          })),
          ...activityTab('Room', () => props.room.id),
        ]}
      />
    </>
  )
}

function Overview(props: { room: Room; live: Live }) {
  const can = useCan()
  return (
    <Columns class="lg:grid-rows-[auto_1fr]">
      <LiveStatus room={props.room} live={props.live} class="lg:order-1" />
      <div class="grid min-w-0 gap-4 lg:row-span-2">
        <Links room={props.room} />
        <Show when={can('room_tokens:read')}>
          <Codes room={props.room} />
        </Show>
      </div>
      <div class="grid min-w-0 gap-4 lg:order-2">
        <Details room={props.room} />
        <Identifiers entity={props.room} />
      </div>
    </Columns>
  )
}
