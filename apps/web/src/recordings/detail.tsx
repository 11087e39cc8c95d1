import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { AccountOf } from '#accounts/account-of.tsx'
import { useActivityTab } from '#activity/tab.tsx'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { CustomerOf } from '#customers/customer-of.tsx'
import { RoomOf } from '#rooms/room-of.tsx'
import { ProviderOf } from '#service-providers/provider-of.tsx'
import { useOpenedIn } from '#session/client.ts'
import { useCan, useClient } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { lengthText } from '#ui/data/length.ts'
import { sizeText } from '#ui/data/size.ts'
import { Time } from '#ui/data/time.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { Link } from '#ui/link.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { useRecordingActions } from './actions.tsx'
import { formatFacts, formatText } from './format-text.ts'
import { t } from './messages.ts'
import { NameInPlace } from './name-in-place.tsx'
import { Playback } from './playback.tsx'
import type { Recording } from './recording.ts'
import { PendingNotes, pendingEvery, RecordingState } from './state.tsx'
import { TextTracks } from './text-tracks.tsx'

/** One recording: what its server tells of it, and what can be done with it. */
export default function RecordingPage() {
  const params = useParams<{ id: string }>()
  const actions = useRecordingActions()
  const activityTab = useActivityTab()
  const recording = useEntity(
    api.recordings.get,
    () => ({ id: params.id, include: ['room' as const, 'account' as const, 'customer' as const] }),
    () => ({ refetchInterval: shown => pendingEvery(shown && [shown]) }),
  )
  useOpenedIn(() => recording.data()?.customer_id)
  return (
    <>
      <WhenLoaded of={recording}>
        {data => (
          <>
            <PageHeader
              title={data().name}
              breadcrumbs={[{ label: t('title'), href: '/recordings' }]}
              aside={<RecordingState recording={data()} />}
              description={t(`means.${data().state}`)}
              actions={<MoreActions groups={actions.menu(data())} />}
            />
            <PendingNotes recording={data()} />
            <Tabs
              label={t('tab.label')}
              tabs={[
                {
                  id: 'overview',
                  label: t('tab.overview'),
                  children: () => <Overview recording={data()} actions={actions} />,
                },
                ...activityTab('Recording', () => data().id),
              ]}
            />
          </>
        )}
      </WhenLoaded>
      {actions.dialogs()}
    </>
  )
}

type Actions = ReturnType<typeof useRecordingActions>

function Overview(props: { recording: Recording; actions: Actions }) {
  const can = useCan()
  const gone = () => props.recording.state === 'deleted'
  return (
    <Columns even>
      <Details recording={props.recording} />
      <Stack>
        <Show when={!gone()}>
          <Show
            when={props.actions.playable(props.recording)}
            fallback={<Formats recording={props.recording} />}
          >
            <Card title={t('watch')} description={t('play.text')}>
              <Playback recording={props.recording} />
            </Card>
          </Show>
          <Show when={can('recordings:play') && props.recording.state !== 'processing'}>
            <TextTracks recording={props.recording} />
          </Show>
        </Show>
        <Identifiers entity={props.recording} />
      </Stack>
    </Columns>
  )
}

/** How the platform and its servers keep together is the operator's; a customer's own people have one customer. */
function Details(props: { recording: Recording }) {
  const can = useCan()
  const client = useClient()
  const gone = () => props.recording.state === 'deleted'
  const known = <Value,>(value: Value | null, text: (value: Value) => string) =>
    value === null ? null : text(value)
  return (
    <Card title={t('details')}>
      <DescriptionList
        items={[
          { term: t('name'), value: <NameInPlace recording={props.recording} /> },
          { term: t('room'), value: <RoomOf id={props.recording.room_id} given={props.recording.room} /> },
          {
            term: t('meeting'),
            value:
              props.recording.meeting_id && can('meetings:read') ? (
                <Link href={`/meetings/${props.recording.meeting_id}`}>{t('meeting.open')}</Link>
              ) : undefined,
          },
          {
            term: t('account'),
            value: <AccountOf id={props.recording.account_id} given={props.recording.account} />,
          },
          {
            term: t('customer'),
            value: client() ? undefined : (
              <CustomerOf id={props.recording.customer_id} given={props.recording.customer} />
            ),
          },
          {
            term: t('provider'),
            value: can('service_providers:read') ? (
              <ProviderOf id={props.recording.service_provider_id} />
            ) : undefined,
          },
          { term: t('recorded'), value: <Time value={props.recording.started_at} as="full" /> },
          { term: t('length'), value: known(props.recording.length_seconds, lengthText) },
          { term: t('size'), value: known(props.recording.size_bytes, sizeText) },
          { term: t('people'), value: props.recording.participants },
          {
            term: t('expires'),
            value: gone() ? undefined : props.recording.expires_at ? (
              <Time value={props.recording.expires_at} as="full" />
            ) : (
              t('expires.never')
            ),
            hint: props.recording.expires_at ? t('expires.note') : undefined,
          },
          {
            term: t('deleted'),
            value: props.recording.deleted_at ? (
              <Time value={props.recording.deleted_at} as="full" />
            ) : undefined,
          },
          { term: t('synced'), value: client() ? undefined : <Time value={props.recording.synced_at} /> },
        ]}
      />
    </Card>
  )
}

function Formats(props: { recording: Recording }) {
  return (
    <Card title={t('formats')}>
      <ul class="grid gap-2">
        <For each={props.recording.formats} fallback={<li class="text-ink-soft">{t('formats.none')}</li>}>
          {format => (
            <li class="flex flex-wrap justify-between gap-x-4">
              <span>{formatText(format.type)}</span>
              <span class="text-ink-faint tabular-nums">{formatFacts(format)}</span>
            </li>
          )}
        </For>
      </ul>
    </Card>
  )
}
