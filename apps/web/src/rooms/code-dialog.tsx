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
import { type Room, roles } from './room.ts'

/** Gives a room a code; one is made where none is typed. */
export function CodeDialog(props: { room: Room; onClose: () => void }) {
  const room_id = props.room.id
  const create = useAction(api.roomAccessCodes.create)
  const initial: { role: (typeof roles)[number]; code: string; expires_at: string | null } = {
    role: 'attendee',
    code: '',
    expires_at: null,
  }
  const form = createForm({
    initial,
    submit: ({ code, ...values }) => create.run({ room_id, ...values, code: code.trim() || undefined }),
    done: saved => {
      props.onClose()
      toast.success(t('codes.made', { code: saved.code }))
    },
  })
  const role = form.field('role')
  return (
    <Dialog open onOpenChange={open => !open && props.onClose()} title={t('codes.new')}>
      <Form form={form} guard={false}>
        <RadioGroup
          label={t('codes.role')}
          name={role.name}
          errors={role.errors}
          value={role.value}
          onChange={value => role.onChange(roles.find(one => one === value) ?? role.value)}
          options={roles.map(value => ({ value, label: t(`role.${value}`) }))}
        />
        <TextField
          label={t('codes.code')}
          description={t('codes.code.hint')}
          autocomplete="off"
          mono
          maxLength={40}
          {...form.field('code')}
        />
        <ExpiryField label={t('links.expires')} days={[1, 7, 30, 90]} {...form.field('expires_at')} />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {t('codes.create')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
