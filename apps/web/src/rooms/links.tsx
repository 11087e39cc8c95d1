import Link2 from 'lucide-solid/icons/link-2'
import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import SquareArrowOutUpRight from 'lucide-solid/icons/square-arrow-out-up-right'
import Trash2 from 'lucide-solid/icons/trash'
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { iconButtonClass } from '#ui/icon-button.tsx'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { t } from './messages.ts'
import type { Room, RoomToken } from './room.ts'

/** The links of a room, to copy and send. */
export function Links(props: { room: Room }) {
  const can = useCan()
  const [editing, setEditing] = createSignal<RoomToken | 'new'>()
  const [question, setQuestion] = createSignal<Question>()
  const remove = useAction(api.roomTokens.delete)
  const links = useList(
    api.roomTokens.list,
    () => ({ room_id: props.room.id, limit: 20 }),
    () => ({ enabled: can('room_tokens:read') }),
  )
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
        <Show when={props.room.is_public}>
          <LinkRow label={t('links.public')} url={new URL(props.room.url, location.origin).href}>
            {t('links.public.hint')}
          </LinkRow>
        </Show>
        <For each={links.rows()}>
          {link => (
            <LinkRow
              label={t(`role.${link.role}`)}
              url={link.url}
              over={isOver(link)}
              actions={[
                can('room_tokens:write')
                  ? [
                      {
                        label: t('links.change'),
                        icon: <Pencil size={15} />,
                        onSelect: () => setEditing(link),
                      },
                    ]
                  : [],
                can('room_tokens:delete')
                  ? [
                      {
                        label: t('action.delete'),
                        icon: <Trash2 size={15} />,
                        danger: true,
                        onSelect: () => askToDelete(link),
                      },
                    ]
                  : [],
              ]}
            >
              <LinkFacts link={link} />
            </LinkRow>
          )}
        </For>
      </ul>
      <Show when={can('room_tokens:read')}>
        <Switch>
          <Match when={links.error()}>{error => <ErrorState error={error()} onRetry={links.reload} />}</Match>
          <Match when={links.loading()}>
            <div class="p-4">
              <SkeletonLines lines={3} />
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
      <Show when={editing()}>
        {link => <LinkDialog room={props.room} link={link()} onClose={() => setEditing()} />}
      </Show>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </Card>
  )
}

/** Past its expiry: whoever opens it is told so. */
export function isOver(link: Pick<RoomToken, 'expires_at'>): boolean {
  return link.expires_at !== null && Date.parse(link.expires_at) <= Date.now()
}

interface LinkRowProps {
  /** Whose link it is. */
  label: string
  url: string
  over?: boolean
  actions?: readonly (readonly MenuItem[])[]
  children: JSX.Element
}

function LinkRow(props: LinkRowProps) {
  return (
    <li class="grid gap-2 px-4 py-3">
      <div class="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <span class="font-medium">{props.label}</span>
        <Show when={props.over}>
          <Badge tone="warning">{t('links.expired')}</Badge>
        </Show>
        <span class="text-sm text-ink-faint">{props.children}</span>
      </div>
      <div class="flex min-w-0 items-center gap-1">
        <div class="min-w-0 flex-1" classList={{ 'opacity-60': props.over ?? false }}>
          <CopyField boxed text={props.url} label={t('links.copy', { role: props.label })} />
        </div>
        <a
          href={props.url}
          target="_blank"
          rel="noreferrer"
          class={iconButtonClass}
          aria-label={t('links.open', { role: props.label })}
          title={t('links.open', { role: props.label })}
        >
          <SquareArrowOutUpRight size={15} aria-hidden="true" />
        </a>
        <MoreActions label={t('links.actions', { role: props.label })} groups={props.actions ?? []} />
      </div>
    </li>
  )
}

/** When a link or a code ends, and when it was last used. */
export function LinkFacts(props: { link: Pick<RoomToken, 'expires_at' | 'last_usage'> }) {
  return (
    <>
      <Show when={props.link.expires_at} fallback={t('links.never_expires')}>
        {at => (
          <>
            {!isOver(props.link) && t('links.expires')} <Time value={at()} />
          </>
        )}
      </Show>
      {' · '}
      <Show when={props.link.last_usage} fallback={t('links.never_used')}>
        {at => (
          <>
            {t('links.last_used')} <Time value={at()} />
          </>
        )}
      </Show>
    </>
  )
}
