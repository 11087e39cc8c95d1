import KeyRound from 'lucide-solid/icons/key-round'
import Plus from 'lucide-solid/icons/plus'
import Trash2 from 'lucide-solid/icons/trash'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { isOver, LinkFacts } from './links.tsx'
import { t } from './messages.ts'
import type { Room, RoomAccessCode } from './room.ts'

/** The PINs that a room's links ask for, to tell people. */
export function Codes(props: { room: Room }) {
  const can = useCan()
  const [adding, setAdding] = createSignal(false)
  const [question, setQuestion] = createSignal<Question>()
  const remove = useAction(api.roomAccessCodes.delete)
  const codes = useList(api.roomAccessCodes.list, () => ({ room_id: props.room.id, limit: 20 }))
  const askToDelete = (code: RoomAccessCode) =>
    setQuestion({
      title: t('codes.delete.title', { code: code.code }),
      description: t('codes.delete.text'),
      confirm: t('codes.delete.confirm'),
      danger: true,
      run: async () => {
        await remove.run({ room_id: props.room.id, id: code.id })
        toast.success(t('codes.deleted'))
      },
    })
  const newButton = () => (
    <Show when={can('room_tokens:write')}>
      <Button icon={<Plus size={15} />} onClick={() => setAdding(true)}>
        {t('codes.new')}
      </Button>
    </Show>
  )
  return (
    <Card
      title={t('codes.title')}
      description={t('codes.hint')}
      actions={codes.rows().length > 0 ? newButton() : undefined}
      flush
    >
      <ul class="divide-y divide-line">
        <For each={codes.rows()}>
          {code => (
            <li class="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
              <span class="font-medium">{t(`role.${code.role}`)}</span>
              <CopyField text={code.code} label={t('codes.copy', { code: code.code })} />
              <Show when={isOver(code)}>
                <Badge tone="warning">{t('links.expired')}</Badge>
              </Show>
              <span class="min-w-0 flex-1 text-sm text-ink-faint">
                <LinkFacts link={code} />
              </span>
              <Show when={can('room_tokens:delete')}>
                <MoreActions
                  label={t('codes.actions', { code: code.code })}
                  groups={[
                    [
                      {
                        label: t('action.delete'),
                        icon: <Trash2 size={15} />,
                        danger: true,
                        onSelect: () => askToDelete(code),
                      },
                    ],
                  ]}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Switch>
        <Match when={codes.error()}>{error => <ErrorState error={error()} onRetry={codes.reload} />}</Match>
        <Match when={codes.loading()}>
          <div class="p-4">
            <SkeletonLines lines={2} />
          </div>
        </Match>
        <Match when={codes.rows().length === 0}>
          <EmptyState icon={<KeyRound size={22} />} title={t('codes.empty')} action={newButton()}>
            {t('codes.empty.text')}
          </EmptyState>
        </Match>
        <Match when={codes.hasMore()}>
          <div class="border-t border-line p-3 text-center">
            <Button size="sm" busy={codes.loadingMore()} onClick={codes.loadMore}>
              {shared('list.more')}
            </Button>
          </div>
        </Match>
      </Switch>
      <Show when={adding()}>
        <CodeDialog room={props.room} onClose={() => setAdding(false)} />
      </Show>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </Card>
  )
}
