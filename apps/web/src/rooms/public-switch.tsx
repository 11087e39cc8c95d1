import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { Switch } from '#ui/fields/switch.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** Whether the room's own address is open to all; changed at once, and taken back as fast. */
export function PublicSwitch(props: { room: Room }) {
  const can = useCan()
  const update = useAction(api.rooms.update, { touches: [api.rooms, api.auditEntries] })
  const change = async (is_public: boolean, undo = true) => {
    try {
      await update.run({ id: props.room.id, is_public })
      toast.success(
        t(is_public ? 'did.public' : 'did.private', { name: props.room.room_name }),
        undo ? { label: shared('action.undo'), onSelect: () => void change(!is_public, false) } : undefined,
      )
    } catch (failure) {
      toast.error(failure)
    }
  }
  return (
    <Show
      when={can('rooms:write')}
      fallback={
        <p class="px-4 py-3 text-sm text-ink-soft">
          {t(props.room.is_public ? 'public.is' : 'public.is_not')}
        </p>
      }
    >
      <Switch
        class="px-4 py-3"
        label={t('public.label')}
        description={t(props.room.is_public ? 'public.is' : 'public.is_not')}
        disabled={update.busy()}
        value={props.room.is_public}
        onChange={is_public => void change(is_public)}
      />
    </Show>
  )
}
