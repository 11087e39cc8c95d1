import RotateCw from 'lucide-solid/icons/rotate-cw'
import { createEffect, createSignal, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import type { Room, RoomStatus } from './room.ts'
import { WhoIsIn } from './who-is-in.tsx'

const every = 10_000

/**
 * Whether the room is live, as it was last seen: read again and again while the page is looked at. Its server is asked once
 * when the page opens, and when somebody wants to know; nothing waits for it.
 */
export function LiveStatus(props: { room: Room; class?: string }) {
  const can = useCan()
  const [question, setQuestion] = createSignal<Question>()
  const end = useAction(api.rooms.end, { touches: [api.rooms.status, api.meetings] })
  const look = useAction(api.rooms.look, { touches: [api.rooms.status] })
  const refresh = () => look.run({ id: props.room.id })
  onMount(() => void refresh().catch(() => {}))
  const refreshByHand = async () => {
    try {
      const { state, message } = await refresh()
      if (state === 'unknown' && message) toast.error(message)
    } catch (failure) {
      toast.error(failure)
    }
  }
  const status = useEntity(
    api.rooms.status,
    () => ({ id: props.room.id }),
    () => ({ refetchInterval: every }),
  )
  // One that nobody is in yet, or that its server does not tell of, runs too.
  const running = useEntity(
    api.meetings.list,
    () => ({ room_id: props.room.id, live: true, limit: 1 }),
    () => ({ enabled: can('meetings:read'), refetchInterval: every }),
  )
  const meeting = () => running.data()?.data[0]
  const provider = useEntity(
    api.serviceProviders.get,
    () => ({ id: meeting()?.service_provider_id ?? '' }),
    () => ({ enabled: meeting() !== undefined && can('service_providers:read') }),
  )
  const endable = () => provider.data()?.capabilities.end !== false
  const askToEnd = (people: number) =>
    setQuestion({
      title: t('live.end.title', { name: props.room.room_name }),
      description: t('live.end.text', { n: people }),
      confirm: t('live.end'),
      danger: true,
      run: async () => {
        const { ended } = await end.run({ id: props.room.id })
        toast.success(ended ? t('live.ended') : t('live.nothing_to_end'))
      },
    })
  return (
    <Card
      class={props.class}
      title={t('live.title')}
      actions={
        <IconButton
          class="-me-2"
          label={t('live.refresh')}
          disabled={look.busy()}
          onClick={() => void refreshByHand()}
        >
          <RotateCw size={14} />
        </IconButton>
      }
    >
      <Switch
        fallback={
          <div class="grid gap-3" aria-busy="true">
            <Skeleton class="h-5 w-20" />
            <Skeleton class="h-4 w-44" />
          </div>
        }
      >
        <Match when={status.data()}>
          {data => (
            <>
              <div class="flex items-center justify-between gap-3">
                <span role="status">
                  <StatusBadge status={data().state} label={t(`live.${data().state}`)} />
                </span>
                <Age of={data()} />
              </div>
              <Facts status={data()} />
              <Show when={data().state === 'live' && meeting()}>
                {current => <WhoIsIn meeting={current().id} />}
              </Show>
              <Show when={data().state !== 'not_live' && !endable()}>
                <p class="mt-2 text-sm text-ink-faint">{t('live.cannot_end')}</p>
              </Show>
              <Show when={data().state !== 'not_live' && can('rooms:end') && endable()}>
                <Button class="mt-3 w-full" onClick={() => askToEnd(data().participants)}>
                  {t('live.end')}
                </Button>
              </Show>
            </>
          )}
        </Match>
        <Match when={status.error()}>{error => <p class="text-ink-soft">{error().message}</p>}</Match>
      </Switch>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </Card>
  )
}

function Facts(props: { status: RoomStatus }) {
  return (
    <Switch>
      <Match when={props.status.state === 'not_live'}>
        <p class="mt-3 text-ink-soft">{t('live.not_live.text')}</p>
      </Match>
      <Match when={props.status.state === 'unknown'}>
        <p class="mt-3 text-ink-soft">{props.status.message}</p>
        <p class="mt-2 text-sm text-ink-faint">
          <Show when={props.status.provider_name}>{name => <>{name()}. </>}</Show>
          {t('live.unknown.text')}
        </p>
      </Match>
      <Match when={props.status.state === 'live'}>
        <div class="mt-2">
          <DescriptionList
            items={[
              { term: t('live.since'), value: <Time value={props.status.since} /> },
              { term: t('live.participants'), value: props.status.participants },
              { term: t('live.moderators'), value: props.status.moderators },
              { term: t('live.voice'), value: props.status.voice },
              { term: t('live.video'), value: props.status.video },
              {
                term: t('live.recording'),
                value: props.status.recording ? t('live.recording.on') : undefined,
              },
              { term: t('live.provider'), value: props.status.provider_name },
            ]}
          />
        </div>
      </Match>
    </Switch>
  )
}

/** How long ago it was seen: as old as the answer said, and the time since then by this device's own clock. */
function Age(props: { of: RoomStatus }) {
  const [seconds, setSeconds] = createSignal(0)
  createEffect(
    on(
      () => props.of,
      ({ age_seconds }) => {
        const seen = Date.now() - age_seconds * 1_000
        setSeconds(age_seconds)
        const timer = setInterval(() => setSeconds(Math.round((Date.now() - seen) / 1_000)), 1_000)
        onCleanup(() => clearInterval(timer))
      },
    ),
  )
  return (
    <span class="text-xs text-ink-faint tabular-nums">
      <Switch fallback={t('live.age.minutes', { minutes: Math.floor(seconds() / 60) })}>
        <Match when={seconds() < 3}>{t('live.now')}</Match>
        <Match when={seconds() < 60}>{t('live.age', { seconds: seconds() })}</Match>
      </Switch>
    </span>
  )
}
