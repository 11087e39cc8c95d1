import FileUp from 'lucide-solid/icons/file-up'
import MessageSquare from 'lucide-solid/icons/message-square'
import RotateCw from 'lucide-solid/icons/rotate-cw'
import { createSignal, Match, Show, Suspense, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { said } from '#messages/said.ts'
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
import { part } from '#ui/part.ts'
import { t } from './messages.ts'
import type { Room, RoomStatus } from './room.ts'
import { SeenAgo } from './seen-ago.tsx'
import type { Live } from './use-live.ts'
import { WhoIsIn } from './who-is-in.tsx'

const MessageDialog = part(() => import('./message-dialog.tsx'))
const DocumentDialog = part(() => import('./document-dialog.tsx'))

/** Whether the room is live, who is in, and what can be done with a meeting that runs. */
export function LiveStatus(props: { room: Room; live: Live; class?: string }) {
  const can = useCan()
  const [question, setQuestion] = createSignal<Question>()
  const [open, setOpen] = createSignal<'message' | 'document'>()
  const end = useAction(api.rooms.end, { touches: [api.rooms.status, api.meetings] })
  const refresh = async () => {
    try {
      await props.live.look()
    } catch (failure) {
      toast.error(failure)
    }
  }
  const endable = () => props.live.capabilities()?.end !== false
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
          disabled={props.live.looking()}
          onClick={() => void refresh()}
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
        <Match when={props.live.status.data()}>
          {data => (
            <>
              <div class="flex items-center justify-between gap-3">
                <span role="status">
                  <StatusBadge status={data().state} label={t(`live.${data().state}`)} />
                </span>
                <SeenAgo of={data()} />
              </div>
              <Show when={data().state === 'live' && props.live.trouble()}>
                {message => (
                  <p class="mt-2 rounded-md bg-warning-soft px-3 py-2 text-warning" role="status">
                    {t('live.trouble', { message: said(message()) })}
                  </p>
                )}
              </Show>
              <Facts status={data()} />
              <Show when={data().state === 'live' && props.live.meeting()}>
                {current => <WhoIsIn meeting={current().id} />}
              </Show>
              <Show when={props.live.running() && !endable()}>
                <p class="mt-2 text-sm text-ink-faint">{t('live.cannot_end')}</p>
              </Show>
              <Show when={props.live.running()}>
                <div class="mt-3 grid grid-cols-2 gap-2 empty:hidden">
                  <Show when={can('rooms:moderate')}>
                    <Button icon={<MessageSquare size={15} />} onClick={() => setOpen('message')}>
                      {t('tell.message')}
                    </Button>
                    <Button icon={<FileUp size={15} />} onClick={() => setOpen('document')}>
                      {t('tell.document')}
                    </Button>
                  </Show>
                  <Show when={can('rooms:end') && endable()}>
                    <Button class="col-span-2" onClick={() => askToEnd(data().participants)}>
                      {t('live.end')}
                    </Button>
                  </Show>
                </div>
              </Show>
            </>
          )}
        </Match>
        <Match when={props.live.status.error()}>
          {error => <p class="text-ink-soft">{error().message}</p>}
        </Match>
      </Switch>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
      <Show when={open() === 'message'}>
        <Suspense>
          <MessageDialog room={props.room} onClose={() => setOpen()} />
        </Suspense>
      </Show>
      <Show when={open() === 'document'}>
        <Suspense>
          <DocumentDialog room={props.room} onClose={() => setOpen()} />
        </Suspense>
      </Show>
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
        <p class="mt-3 text-ink-soft">{said(props.status.message ?? '')}</p>
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
              { term: t('live.listeners'), value: props.status.listeners },
              {
                term: t('live.recording'),
                value: props.status.recording ? t('live.recording.on') : t('live.recording.off'),
              },
              { term: t('live.provider'), value: props.status.provider_name },
            ]}
          />
        </div>
      </Match>
    </Switch>
  )
}
