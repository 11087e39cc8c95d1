import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { ExpiryField } from '#ui/fields/expiry-field.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import { type Room, type RoomAccessCode, type RoomToken, roles } from './room.ts'

interface CodeDialogProps {
  room: Room
  code: RoomAccessCode | 'new'
  /** How many links each role has: a code without a link is asked of nobody. */
  links: readonly RoomToken[]
  onClose: () => void
}

/** Gives a room a code, made where none is typed; or changes whose links ask for it, what it is and until when. */
export default function CodeDialog(props: CodeDialogProps) {
  const room_id = props.room.id
  const stored = props.code === 'new' ? undefined : props.code
  const create = useAction(api.roomAccessCodes.create)
  const update = useAction(api.roomAccessCodes.update)
  const initial: { role: RoomToken['role']; code: string; expires_at: string | null } = {
    role: stored?.role ?? 'attendee',
    code: stored?.code ?? '',
    expires_at: stored?.expires_at ?? null,
  }
  const form = createForm({
    initial,
    submit: ({ code, ...values }) => {
      const typed = { room_id, ...values, code: code.trim() || undefined }
      return stored ? update.run({ ...typed, id: stored.id, version: stored.version }) : create.run(typed)
    },
    done: saved => {
      props.onClose()
      toast.success(t(stored ? 'codes.saved' : 'codes.made', { code: saved.code }))
    },
  })
  const role = form.field('role')
  const linksOf = (one: RoomToken['role']) => props.links.filter(link => link.role === one).length
  const reached = (one: RoomToken['role']) => linksOf(one) > 0 || (one === 'guest' && props.room.is_public)
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={stored ? t('codes.change.title', { code: stored.code }) : t('codes.new')}
    >
      <Form form={form} guard={false}>
        <RadioGroup
          label={t('codes.role')}
          name={role.name}
          errors={role.errors}
          value={role.value}
          onChange={value => role.onChange(roles.find(one => one === value) ?? role.value)}
          options={roles.map(value => ({
            value,
            label: t(`role.${value}`),
            description: t('codes.links', { n: linksOf(value) }),
          }))}
        />
        <Show when={!reached(role.value)}>
          <p class="-mt-1 rounded-md bg-warning-soft px-3 py-2 text-warning" role="status">
            {t('codes.no_link', { role: t(`role.${role.value}`) })}
          </p>
        </Show>
        <TextField
          label={t('codes.code')}
          description={stored ? t('codes.code.rule') : t('codes.code.hint')}
          autocomplete="off"
          mono
          maxLength={40}
          {...form.field('code')}
        />
        <ExpiryField label={t('links.expires')} days={[1, 7, 30, 90]} {...form.field('expires_at')} />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {t(stored ? 'codes.change.submit' : 'codes.create')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
