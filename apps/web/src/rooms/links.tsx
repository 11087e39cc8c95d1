import Link2 from 'lucide-solid/icons/link-2'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, For, Match, Show, Suspense, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { part } from '#ui/part.ts'
import { LinkRow, type ToShare } from './link-row.tsx'
import { t } from './messages.ts'
import { PublicSwitch } from './public-switch.tsx'
import type { Room, RoomToken } from './room.ts'
import { useDoors } from './use-doors.ts'

const LinkDialog = part(() => import('./link-dialog.tsx'))
const QrDialog = part(() => import('./qr-dialog.tsx'))

/** Who gets into a room and how: its links to copy and send, and whether its address is open to all. */
export function Links(props: { room: Room }) {
  const can = useCan()
  const [editing, setEditing] = createSignal<RoomToken | 'new'>()
  const [sharing, setSharing] = createSignal<ToShare>()
  const [question, setQuestion] = createSignal<Question>()
  const remove = useAction(api.roomTokens.delete)
  const { links, codes } = useDoors(() => props.room)
  const askToDelete = (link: RoomToken) =>
    setQuestion({
      title: t('links.delete.title', { role: t(`role.${link.role}`) }),
      description: t('links.delete.text'),
      confirm: t('links.delete.confirm'),
      danger: true,
      run: async () => {
        await remove.run({ room_id: props.room.id, id: link.id })
        toast.success(t('links.deleted'))
      },
    })
  const newButton = (variant: 'primary' | 'secondary') => (
    <Show when={can('room_tokens:write')}>
      <Button variant={variant} icon={<Plus size={15} />} onClick={() => setEditing('new')}>
        {t('links.new')}
      </Button>
    </Show>
  )
  return (
    <Card
      title={t('links.title')}
      description={props.room.status === 'active' ? t('links.hint') : t('links.inactive')}
      actions={links.rows().length > 0 ? newButton('secondary') : undefined}
      flush
    >
      <ul class="divide-y divide-line">
        <For each={links.rows()}>
          {link => (
            <LinkRow
              room={props.room}
              codes={codes.rows()}
              share={{ role: link.role, url: link.url, link }}
              onShare={setSharing}
              onChange={can('room_tokens:write') ? () => setEditing(link) : undefined}
              onDelete={can('room_tokens:delete') ? () => askToDelete(link) : undefined}
            />
          )}
        </For>
      </ul>
      <Show when={can('room_tokens:read')}>
        <Switch>
          <Match when={links.error()}>{error => <ErrorState error={error()} onRetry={links.reload} />}</Match>
          <Match when={links.loading()}>
            <div class="p-4">
              <SkeletonLines lines={5} />
            </div>
          </Match>
          <Match when={links.rows().length === 0}>
            <EmptyState icon={<Link2 size={22} />} title={t('links.empty')} action={newButton('primary')}>
              {t('links.empty.text')}
            </EmptyState>
          </Match>
          <Match when={links.hasMore()}>
            <div class="border-t border-line p-3 text-center">
              <Button size="sm" busy={links.loadingMore()} onClick={links.loadMore}>
                {shared('list.more')}
              </Button>
            </div>
          </Match>
        </Switch>
      </Show>
      <div class="border-t border-line">
        <PublicSwitch room={props.room} />
        <Show when={props.room.is_public}>
          <ul>
            <LinkRow
              room={props.room}
              codes={codes.rows()}
              share={{ role: 'guest', url: new URL(props.room.url, location.origin).href }}
              onShare={setSharing}
            />
          </ul>
        </Show>
      </div>
      <Show when={editing()}>
        {link => (
          <Suspense>
            <LinkDialog room={props.room} link={link()} onClose={() => setEditing()} />
          </Suspense>
        )}
      </Show>
      <Show when={sharing()}>
        {share => (
          <Suspense>
            <QrDialog room={props.room} share={share()} onClose={() => setSharing()} />
          </Suspense>
        )}
      </Show>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </Card>
  )
}
