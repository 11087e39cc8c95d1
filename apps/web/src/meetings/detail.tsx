import { useParams } from '@solidjs/router'
import { createSignal, Show, Suspense } from 'solid-js'
import { AccountOf } from '#accounts/account-of.tsx'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { CustomerOf } from '#customers/customer-of.tsx'
import { formatLocale } from '#messages/locale.ts'
import { RoomOf } from '#rooms/room-of.tsx'
import { ProviderOf } from '#service-providers/provider-of.tsx'
import { useOpenedIn } from '#session/client.ts'
import { useCan, useClient } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/columns.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { Time } from '#ui/data/time.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { part } from '#ui/part.ts'
import { MeetingBadge } from './columns.tsx'
import { Length } from './length.tsx'
import { liveEvery } from './live.ts'
import type { Meeting } from './meeting.ts'
import { t } from './messages.ts'
import { Participants } from './participants.tsx'

const Recorded = part(() => import('#recordings/of.tsx'))

/** One meeting: who was in it, for how long, and how well that is known. */
export default function MeetingPage() {
  const params = useParams<{ id: string }>()
  const can = useCan()
  const meeting = useEntity(
    api.meetings.get,
    () => ({ id: params.id, include: ['room' as const, 'account' as const, 'customer' as const] }),
    () => ({ refetchInterval: shown => liveEvery(shown && [shown]) }),
  )
  useOpenedIn(() => meeting.data()?.customer_id)
  return (
    <WhenLoaded of={meeting}>
      {data => (
        <>
          <PageHeader
            title={titleOf(data())}
            breadcrumbs={[{ label: t('title'), href: '/meetings' }]}
            aside={<MeetingBadge meeting={data()} />}
            description={<Time value={data().started_at} as="full" />}
            actions={<End meeting={data()} />}
          />
          <div class="grid items-start gap-4 max-xl:settle xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <div class="settle grid min-w-0 gap-6">
              <Participants meeting={data()} />
              <Show when={can('recordings:read') && data().recorded && !data().live}>
                <Suspense>
                  <Recorded of={{ meeting_id: data().id }} heading />
                </Suspense>
              </Show>
            </div>
            <Stack>
              <Facts meeting={data()} />
              <Numbers meeting={data()} />
              <Identifiers entity={data()} />
            </Stack>
          </div>
        </>
      )}
    </WhenLoaded>
  )
}

const titleOf = ({ room }: Meeting) => (room ? t('of.title', { room: room.room_name }) : t('of.unknown'))

function Facts(props: { meeting: Meeting }) {
  const can = useCan()
  const client = useClient()
  return (
    <Card title={t('facts')}>
      <DescriptionList
        items={[
          { term: t('room'), value: <RoomOf id={props.meeting.room_id} given={props.meeting.room} /> },
          {
            term: t('account'),
            value: <AccountOf id={props.meeting.account_id} given={props.meeting.account} />,
          },
          {
            term: t('customer'),
            value: client() ? undefined : (
              <CustomerOf id={props.meeting.customer_id} given={props.meeting.customer} />
            ),
          },
          {
            term: t('provider'),
            value: can('service_providers:read') ? (
              <ProviderOf id={props.meeting.service_provider_id} />
            ) : undefined,
          },
          { term: t('started'), value: <Time value={props.meeting.started_at} as="full" /> },
          {
            term: t('ended'),
            value: props.meeting.ended_at ? <Time value={props.meeting.ended_at} as="full" /> : undefined,
          },
          {
            term: t('length'),
            value: <Length from={props.meeting.started_at} to={props.meeting.ended_at} />,
          },
          {
            term: t('why'),
            value: props.meeting.end_reason ? t(`reason.${props.meeting.end_reason}`) : undefined,
          },
          {
            term: t('seen.last'),
            value: props.meeting.live ? <Time value={props.meeting.last_seen_at} /> : undefined,
          },
          { term: t('recording'), value: t(recordingOf(props.meeting)) },
        ]}
      />
    </Card>
  )
}

const recordingOf = ({ recording, recorded, live }: Meeting) =>
  recording && live ? 'recording.now' : recorded ? 'recording.could' : 'recording.not'

function Numbers(props: { meeting: Meeting }) {
  const told = () => props.meeting.accuracy !== 'none'
  const number = (n: number) => (told() ? n.toLocaleString(formatLocale()) : null)
  return (
    <Card
      title={t('numbers')}
      description={
        !told()
          ? t('numbers.none')
          : props.meeting.live
            ? t('people.now', { n: props.meeting.participants })
            : undefined
      }
    >
      <DescriptionList
        items={[
          ...(props.meeting.live
            ? (['moderators', 'voice', 'video', 'listeners'] as const).map(name => ({
                term: t(`now.${name}`),
                value: number(props.meeting[name]),
              }))
            : []),
          { term: t('total'), value: number(props.meeting.total_participants), hint: t('total.hint') },
          { term: t('peak'), value: number(props.meeting.peak_participants), hint: t('peak.hint') },
          {
            term: t('minutes.long'),
            value: number(props.meeting.participant_minutes),
            hint: t('minutes.hint'),
          },
          { term: t('accuracy'), value: t(`accuracy.${props.meeting.accuracy}`) },
        ]}
      />
    </Card>
  )
}

function End(props: { meeting: Meeting }) {
  const can = useCan()
  const [question, setQuestion] = createSignal<Question>()
  const provider = useEntity(
    api.serviceProviders.get,
    () => ({ id: props.meeting.service_provider_id }),
    () => ({ enabled: props.meeting.live && can('service_providers:read') }),
  )
  const endable = () => provider.data()?.capabilities.end !== false
  const end = useAction(api.rooms.end, { touches: [api.rooms.status, api.meetings] })
  const ask = () =>
    setQuestion({
      title: t('end.title', { name: props.meeting.room?.room_name ?? props.meeting.room_id }),
      description: t('end.text', { n: props.meeting.participants }),
      confirm: t('end'),
      danger: true,
      run: async () => {
        const { ended } = await end.run({ id: props.meeting.room_id })
        toast.success(t(ended ? 'end.done' : 'end.nothing'))
      },
    })
  return (
    <>
      <Show when={props.meeting.live && can('rooms:end')}>
        <Button onClick={ask} disabled={!endable()} title={endable() ? undefined : t('end.cannot')}>
          {t('end')}
        </Button>
      </Show>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
