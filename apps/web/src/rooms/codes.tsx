import KeyRound from 'lucide-solid/icons/key-round'
import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import Trash2 from 'lucide-solid/icons/trash'
import { createSignal, For, Match, Show, Suspense, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
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
import { toast } from '#ui/overlays/toast.tsx'
import { part } from '#ui/part.ts'
import { LinkFacts } from './link-facts.tsx'
import { t } from './messages.ts'
import type { Room, RoomAccessCode } from './room.ts'
import { isOver, useDoors } from './use-doors.ts'

const CodeDialog = part(() => import('./code-dialog.tsx'))

/** The PINs that a room's links ask for, to tell people. */
export function Codes(props: { room: Room }) {
  const can = useCan()
  const [editing, setEditing] = createSignal<RoomAccessCode | 'new'>()
  const create = useAction(api.roomAccessCodes.create)
  const remove = useAction(api.roomAccessCodes.delete)
  const { links, codes } = useDoors(() => props.room)
  const deleteCode = async ({ id, code, role, expires_at }: RoomAccessCode) => {
    const room_id = props.room.id
    try {
      await remove.run({ room_id, id })
      const still = codes.rows().some(other => other.id !== id && other.role === role)
      // One that is over can't be made again: there is nothing to take back.
      const undo = can('room_tokens:write') && !isOver({ expires_at })
      toast.success(
        t(still ? 'codes.deleted' : 'codes.deleted.last', { code }),
        undo
          ? {
              label: shared('action.undo'),
              onSelect: () =>
                void create
                  .run({ room_id, code, role, expires_at })
                  .then(() => toast.success(t('codes.made', { code })), toast.error),
            }
          : undefined,
      )
    } catch (failure) {
      toast.error(failure)
    }
  }
  const asked = ({ role }: RoomAccessCode) =>
    t('codes.links', { n: links.rows().filter(link => link.role === role).length })
  const newButton = () => (
    <Show when={can('room_tokens:write')}>
      <Button icon={<Plus size={15} />} onClick={() => setEditing('new')}>
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
                {asked(code)} · <LinkFacts link={code} />
              </span>
              <MoreActions
                label={t('codes.actions', { code: code.code })}
                groups={[
                  can('room_tokens:write')
                    ? [
                        {
                          label: t('links.change'),
                          icon: <Pencil size={15} />,
                          onSelect: () => setEditing(code),
                        },
                      ]
                    : [],
                  can('room_tokens:delete')
                    ? [
                        {
                          label: t('action.delete'),
                          icon: <Trash2 size={15} />,
                          danger: true,
                          onSelect: () => void deleteCode(code),
                        },
                      ]
                    : [],
                ]}
              />
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
      </Switch>
      <Show when={editing()}>
        {code => (
          <Suspense>
            <CodeDialog room={props.room} code={code()} links={links.rows()} onClose={() => setEditing()} />
          </Suspense>
        )}
      </Show>
    </Card>
  )
}
