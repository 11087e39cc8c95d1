import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { ExpiryField } from '#ui/fields/expiry-field.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { copyText } from './copy-text.ts'
import { t } from './messages.ts'
import { type Room, type RoomToken, roles } from './room.ts'

interface LinkDialogProps {
  room: Room
  link: RoomToken | 'new'
  onClose: () => void
}

/** Makes a link, or changes what one opens and until when. */
export default function LinkDialog(props: LinkDialogProps) {
  const room_id = props.room.id
  const link = props.link === 'new' ? undefined : props.link
  const create = useAction(api.roomTokens.create)
  const update = useAction(api.roomTokens.update)
  const form = createForm({
    initial: { role: link?.role ?? 'attendee', expires_at: link?.expires_at ?? null },
    submit: values =>
      link
        ? update.run({ room_id, id: link.id, version: link.version, ...values })
        : create.run({ room_id, ...values }),
    done: saved => {
      props.onClose()
      if (link) toast.success(t('links.saved'))
      else
        toast.success(t('links.made'), {
          label: t('links.copy_now'),
          onSelect: () => void copyText(saved.url, t('links.copied')),
        })
    },
  })
  const role = form.field('role')
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={link ? t('links.change.title') : t('links.new')}
    >
      <Form form={form} guard={false}>
        <RadioGroup
          label={t('links.role')}
          name={role.name}
          errors={role.errors}
          value={role.value}
          onChange={value => role.onChange(roles.find(one => one === value) ?? role.value)}
          options={roles.map(value => ({
            value,
            label: t(`role.${value}`),
            description: t(`role.${value}.hint`),
          }))}
        />
        <ExpiryField label={t('links.expires')} days={[1, 7, 30, 90]} {...form.field('expires_at')} />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {link ? t('links.change.submit') : t('links.create')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
