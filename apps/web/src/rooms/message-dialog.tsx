import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** Writes into the chat of the running meeting, for everybody in it. */
export default function MessageDialog(props: { room: Room; onClose: () => void }) {
  const { id } = props.room
  const send = useAction(api.rooms.sendMessage, { touches: [api.auditEntries] })
  const form = createForm({
    initial: { text: '', sender: '' },
    // A line of chat is one line: what was typed with breaks becomes one.
    submit: ({ text, sender }) =>
      send.run({ id, text: text.replace(/\s+/g, ' ').trim(), sender: sender.trim() || null }),
    done: () => {
      props.onClose()
      toast.success(t('tell.message.did'))
    },
  })
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('tell.message.title')}
      description={t('tell.message.text')}
    >
      <Form form={form} guard={false}>
        <TextArea label={t('tell.text')} required maxLength={500} {...form.field('text')} />
        <TextField
          label={t('tell.sender')}
          description={t('tell.sender.hint')}
          maxLength={64}
          autocomplete="off"
          {...form.field('sender')}
        />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={form.submitting()}
            disabled={!form.values.text.trim()}
          >
            {t('tell.message.send')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
